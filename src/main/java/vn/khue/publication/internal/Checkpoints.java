package vn.khue.publication.internal;

import static org.jooq.impl.DSL.max;
import static vn.khue.store.tables.Tables.CHECKPOINT;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.Warehouse;

/**
 * The state of each dated indicator at the start of each month, so that a past day is a checkpoint and a few changes. One
 * counts only once its row stands in the operational store, after all of it is written. A month is made again when so
 * many late changes have come that reading them costs more.
 *
 * @see "docs/decisions/0008-head-and-checkpoints.md"
 */
@Component
class Checkpoints {

    private static final int LATE_CHANGES = 2_000;

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Catalogue catalogue;

    Checkpoints(DSLContext store, Warehouse warehouse, Catalogue catalogue) {
        this.store = store;
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void extend(Build build) {
        build.dated(catalogue).forEach(rule -> extend(build, rule));
    }

    private void extend(Build build, int rule) {
        SortedMap<LocalDate, Integer> known = known(rule);
        Collection<LocalDate> due = new TreeSet<>(missing(build, rule, known));
        due.addAll(outdated(build, rule, known));
        if (due.isEmpty()) {
            return;
        }
        warehouse.execute("""
                INSERT INTO checkpoint (rule, facet, as_of, upto, entity, num, den)
                SELECT rule, facet, start, %d, entity, sum(num) AS n, sum(den) AS d
                FROM change ARRAY JOIN [%s] AS start
                WHERE rule = %d AND valid_from <= start AND %s
                GROUP BY rule, facet, start, entity HAVING n != 0 OR d != 0"""
                .formatted(build.number(), dates(due), rule, build.now().visible()));
        store.transaction(tx -> due.forEach(start -> tx.dsl().insertInto(CHECKPOINT).set(CHECKPOINT.RULE, rule)
                .set(CHECKPOINT.AS_OF, start).set(CHECKPOINT.UPTO, build.number()).execute()));
    }

    private SortedMap<LocalDate, Integer> known(int rule) {
        return new TreeMap<>(store.select(CHECKPOINT.AS_OF, max(CHECKPOINT.UPTO)).from(CHECKPOINT)
                .where(CHECKPOINT.RULE.eq(rule)).groupBy(CHECKPOINT.AS_OF)
                .fetchMap(row -> row.value1(), row -> row.value2()));
    }

    private List<LocalDate> missing(Build build, int rule, SortedMap<LocalDate, Integer> known) {
        LocalDate first = warehouse.dsl().resultQuery("""
                SELECT ifNull(min(valid_from), toDate32('%s')) FROM change WHERE rule = %d AND %s"""
                .formatted(build.dataDate(), rule, build.now().visible())).fetchSingle(0, LocalDate.class);
        LocalDate start = first.withDayOfMonth(1).plusMonths(1);
        return start.isAfter(build.dataDate()) ? List.of()
                : start.datesUntil(build.dataDate().plusDays(1), Period.ofMonths(1)).filter(month -> !known.containsKey(month)).toList();
    }

    private List<LocalDate> outdated(Build build, int rule, SortedMap<LocalDate, Integer> known) {
        if (known.isEmpty()) {
            return List.of();
        }
        String starts = known.entrySet().stream().map(Checkpoints::tuple).collect(Collectors.joining(", "));
        return warehouse.dsl().resultQuery("""
                SELECT start.1 FROM change ARRAY JOIN [%s] AS start
                WHERE rule = %d AND pub > start.2 AND valid_from <= start.1 AND %s
                GROUP BY start.1 HAVING count() > %d"""
                .formatted(starts, rule, build.now().visible(), LATE_CHANGES)).fetch(0, LocalDate.class);
    }

    private static String tuple(Map.Entry<LocalDate, Integer> start) {
        return "(toDate32('%s'), %d)".formatted(start.getKey(), start.getValue());
    }

    private static String dates(Collection<LocalDate> days) {
        return days.stream().map("toDate32('%s')"::formatted).collect(Collectors.joining(", "));
    }
}
