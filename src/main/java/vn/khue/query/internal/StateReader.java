package vn.khue.query.internal;

import static vn.khue.store.tables.Tables.CHECKPOINT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.query.internal.Need.Source;
import vn.khue.warehouse.Warehouse;

/**
 * Reads all that a round needs of an edition with one statement. Of a dated rule the newest edition's head if only its
 * own day is asked about, otherwise the nearest checkpoint before the first day and the changes since, among them late
 * ones about days before. Changes are told apart by the days asked about and by nothing else.
 */
@Component
class StateReader {

    /** A round about so few schools names them; one about more takes all and leaves out who does not count. */
    private static final int NAMED = 300;
    private static final int LONG_AGO = -100_000;

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Editions editions;

    StateReader(DSLContext store, Warehouse warehouse, Editions editions) {
        this.store = store;
        this.warehouse = warehouse;
        this.editions = editions;
    }

    States read(Edition edition, Collection<Need> needs) {
        States states = new States();
        Map<String, Need> byRule = new LinkedHashMap<>();
        needs.stream().filter(need -> !need.schools().isEmpty())
                .forEach(need -> byRule.merge(need.source() + " " + need.rule(), need, Need::and));
        if (!byRule.isEmpty()) {
            warehouse.dsl().resultQuery(sql(edition, byRule.values())).fetch().forEach(row -> add(states, row));
        }
        return states;
    }

    private static void add(States states, Record row) {
        states.add(row.get(0, Integer.class), row.get(1, String.class), new States.Added(row.get(2, Integer.class),
                row.get(3, long[].class), row.get(4, long[].class), row.get(5, long[].class)));
    }

    private String sql(Edition edition, Collection<Need> needs) {
        Map<Source, List<Need>> bySource = needs.stream().collect(Collectors.groupingBy(Need::source));
        NavigableSet<LocalDate> days = needs.stream().flatMap(need -> need.days().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Changes changes = new Changes(edition, days);
        List<String> parts = new ArrayList<>();
        bySource.forEach((source, of) -> parts.addAll(switch (source) {
            case DATED -> dated(edition, of, changes);
            case PERIOD -> List.of(changes.select(of, ""));
            case SCORES -> of.stream().map(need -> scores(edition, need)).toList();
        }));
        return """
                SELECT rule, toString(cell) AS cell, after, groupArray(toInt64(entity)) AS schools,
                       groupArray(num) AS numerators, groupArray(den) AS denominators
                FROM (%s) GROUP BY rule, cell, after""".formatted(String.join(" UNION ALL ", parts));
    }

    private List<String> dated(Edition edition, List<Need> needs, Changes changes) {
        boolean newest = editions.isNewest(edition);
        Map<String, List<Need>> byBase = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        List<Need> heads = new ArrayList<>();
        Map<Optional<Checkpoint>, List<Need>> others = new LinkedHashMap<>();
        needs.forEach(need -> {
            if (newest && need.days().equals(Set.of(edition.published().dataDate()))) {
                heads.add(need);
            } else {
                others.computeIfAbsent(checkpoint(edition, need), any -> new ArrayList<>()).add(need);
            }
        });
        if (!heads.isEmpty()) {
            parts.add(stored("head WHERE pub = " + edition.number(), heads));
        }
        others.forEach((checkpoint, of) -> parts.addAll(checkpoint.map(base -> Stream.of(
                stored("checkpoint WHERE as_of = toDate32('%s') AND upto = %d".formatted(base.asOf(), base.upto()), of),
                changes.select(of, " AND valid_from > toDate32('%s')".formatted(base.asOf())),
                changes.select(of, " AND valid_from <= toDate32('%s') AND pub > %d".formatted(base.asOf(),
                        base.upto()))))
                .orElseGet(() -> Stream.of(changes.select(of, ""))).toList()));
        return parts;
    }

    private static String stored(String table, List<Need> needs) {
        return "SELECT rule, facet AS cell, entity, toInt32(%d) AS after, %s, %s FROM %s AND %s".formatted(LONG_AGO,
                whole("num"), whole("den"), table, of(needs));
    }

    /** Ten-thousandths, as the column keeps them. */
    private static String whole(String column) {
        return "reinterpretAsInt64(%1$s) AS %1$s".formatted(column);
    }

    private static String scores(Edition edition, Need need) {
        return """
                SELECT rule, concat(toString(period), ';', facet) AS cell, entity, toInt32(hundredths) AS after,
                       n AS num, toInt64(0) AS den
                FROM tally WHERE rule = %d AND period IN (%s) AND entity IN (%s) AND %s""".formatted(need.rule(),
                String.join(", ", need.whole()), numbers(need.schools()), edition.snapshot().visible());
    }

    /** The condition on rules, cells and schools. It may let more pass than was asked for, never less. */
    private static String of(List<Need> needs) {
        BitSet rules = new BitSet();
        needs.forEach(need -> rules.set(need.rule()));
        Set<String> whole = needs.stream().flatMap(need -> need.whole().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> starts = needs.stream().flatMap(need -> need.starts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        BitSet schools = new BitSet();
        needs.forEach(need -> schools.or(need.schools()));
        String cells = Stream.concat(whole.isEmpty() ? Stream.empty() : Stream.of("facet IN (" + quoted(whole) + ")"),
                starts.stream().map(start -> "startsWith(facet, " + ClickHouseExpression.quoted(start) + ")"))
                .collect(Collectors.joining(" OR "));
        return "rule IN (%s) AND (%s)%s".formatted(numbers(rules), cells,
                schools.cardinality() > NAMED ? "" : " AND entity IN (" + numbers(schools) + ")");
    }

    private static String numbers(BitSet numbers) {
        return numbers.stream().mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }

    /** Reads changes, told apart by the days asked about. */
    private record Changes(Edition edition, NavigableSet<LocalDate> days) {

        String select(List<Need> needs, String when) {
            LocalDate last = needs.stream().map(need -> need.days().last()).max(LocalDate::compareTo).orElseThrow();
            return "SELECT rule, facet AS cell, entity, %s AS after, %s, %s FROM change WHERE %s AND %s%s".formatted(
                    after(), whole("num"), whole("den"), of(needs), edition.snapshot().visible(),
                    " AND valid_from <= toDate32('%s')%s".formatted(last, when));
        }

        /** The last day asked about before the change. */
        private String after() {
            return days.size() == 1 ? "toInt32(" + LONG_AGO + ")" : "toInt32(roundDown(toInt32(valid_from) - 1, [%d, %s]))"
                    .formatted(LONG_AGO, days.headSet(days.last()).stream().map(day -> String.valueOf(day.toEpochDay()))
                            .collect(Collectors.joining(", ")));
        }
    }

    /** The nearest before the first day. */
    private Optional<Checkpoint> checkpoint(Edition edition, Need need) {
        return store.select(CHECKPOINT.AS_OF, CHECKPOINT.UPTO).from(CHECKPOINT)
                .where(CHECKPOINT.RULE.eq(need.rule())).and(CHECKPOINT.AS_OF.le(need.days().first()))
                .and(CHECKPOINT.UPTO.le(edition.number()))
                .orderBy(CHECKPOINT.AS_OF.desc(), CHECKPOINT.UPTO.desc()).limit(1)
                .fetchOptional(row -> new Checkpoint(row.value1(), row.value2()));
    }

    private record Checkpoint(LocalDate asOf, int upto) {
    }
}
