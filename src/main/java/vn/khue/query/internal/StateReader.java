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
 * Reads all that a round needs of an edition with one statement. Of dated rules the newest edition's head if only its
 * own day is asked about, otherwise the nearest checkpoint before the first day and the changes since, among them late
 * ones about days before. Changes are told apart by the days asked about and by nothing else.
 */
@Component
class StateReader {

    /** A round about so few schools names them; one about more takes all and leaves out who does not count. */
    private static final int NAMED = 300;
    private static final int LONG_AGO = -100_000;
    /** What helps with millions of rows costs more than it saves where the key leaves some thousands. */
    private static final String FEW_ROWS = "max_threads = 1, optimize_move_to_prewhere = 0, use_skip_indexes = 0";

    private final DSLContext store;
    private final Warehouse warehouse;
    private final Editions editions;
    private final Chronicles chronicles;

    StateReader(DSLContext store, Warehouse warehouse, Editions editions, Chronicles chronicles) {
        this.store = store;
        this.warehouse = warehouse;
        this.editions = editions;
        this.chronicles = chronicles;
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
        List<Need> dated = bySource.getOrDefault(Source.DATED, List.of());
        List<String> parts = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        if (isHead(edition, dated)) {
            parts.add(stored("head", "pub = " + edition.number(), dated));
        } else {
            bases(edition, dated).forEach((base, of) -> {
                base.ifPresent(checkpoint -> parts.add(stored("checkpoint", "as_of = toDate32('%s') AND upto = %d"
                        .formatted(checkpoint.asOf(), checkpoint.upto()), of)));
                changes.add(until(of) + base.map(checkpoint -> since(edition, checkpoint, of)).orElse(""));
            });
        }
        Optional.ofNullable(bySource.get(Source.PERIOD)).ifPresent(of -> changes.add(until(of)));
        if (!changes.isEmpty()) {
            parts.add(changes(edition, needs.stream().filter(need -> need.source() != Source.SCORES).toList(),
                    changes));
        }
        bySource.getOrDefault(Source.SCORES, List.of()).forEach(need -> parts.add(scores(edition, need)));
        return """
                SELECT rule, toString(cell) AS cell, after, groupArray(toInt64(entity)) AS schools,
                       groupArray(num) AS numerators, groupArray(den) AS denominators
                FROM (%s) GROUP BY rule, cell, after SETTINGS %s"""
                .formatted(String.join(" UNION ALL ", parts), FEW_ROWS);
    }

    private boolean isHead(Edition edition, List<Need> dated) {
        return !dated.isEmpty() && dated.stream().allMatch(need -> need.days().equals(
                Set.of(edition.published().dataDate()))) && editions.isNewest(edition);
    }

    /** All start on the same day, so that most of them can be read together. */
    private Map<Optional<Checkpoint>, List<Need>> bases(Edition edition, List<Need> dated) {
        Map<Optional<Checkpoint>, List<Need>> bases = new LinkedHashMap<>();
        dated.stream().map(need -> need.days().first()).min(LocalDate::compareTo).ifPresent(first -> dated.forEach(
                need -> bases.computeIfAbsent(checkpoint(edition, need.rule(), first), any -> new ArrayList<>())
                        .add(need)));
        return bases;
    }

    /** Changes after the checkpoint's day, and late ones about days before if there are any. */
    private String since(Edition edition, Checkpoint checkpoint, List<Need> needs) {
        return needs.stream().flatMap(need -> chronicles.upTo(edition).late(need.rule(), checkpoint.asOf(),
                checkpoint.upto(), edition.number()).stream()).min(LocalDate::compareTo)
                // the first condition is what the key can use
                .map(late -> " AND valid_from >= toDate32('%s') AND (valid_from > toDate32('%s') OR pub > %d)"
                        .formatted(late, checkpoint.asOf(), checkpoint.upto()))
                .orElseGet(() -> " AND valid_from > toDate32('%s')".formatted(checkpoint.asOf()));
    }

    /** @param which conditions, of which one must hold */
    private static String changes(Edition edition, Collection<Need> needs, List<String> which) {
        NavigableSet<LocalDate> days = needs.stream().flatMap(need -> need.days().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        return """
                SELECT rule, facet AS cell, entity, %s AS after, %s, %s FROM change
                %s WHERE (%s) AND %s""".formatted(after(days), whole("num"), whole("den"), schools(needs),
                String.join(" OR ", which), edition.snapshot().visible());
    }

    /** Those about days up to the last that these needs ask about; others may ask about later ones. */
    private static String until(List<Need> needs) {
        return "%s AND valid_from <= toDate32('%s')".formatted(of(needs), needs.stream().map(need -> need.days().last())
                .max(LocalDate::compareTo).orElseThrow());
    }

    /** The last day asked about before the change. */
    private static String after(NavigableSet<LocalDate> days) {
        return days.size() == 1 ? "toInt32(" + LONG_AGO + ")"
                : "toInt32(roundDown(toInt32(valid_from) - 1, [%d, %s]))".formatted(LONG_AGO,
                        days.headSet(days.last()).stream().map(day -> String.valueOf(day.toEpochDay()))
                                .collect(Collectors.joining(", ")));
    }

    private static String stored(String table, String which, List<Need> needs) {
        return "SELECT rule, facet AS cell, entity, toInt32(%d) AS after, %s, %s FROM %s %s WHERE %s AND %s".formatted(
                LONG_AGO, whole("num"), whole("den"), table, schools(needs), which, of(needs));
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

    /** The condition on rules and cells. It may let more pass than was asked for, never less. */
    private static String of(List<Need> needs) {
        BitSet rules = new BitSet();
        needs.forEach(need -> rules.set(need.rule()));
        Set<String> whole = needs.stream().flatMap(need -> need.whole().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> starts = needs.stream().flatMap(need -> need.starts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String cells = Stream.concat(whole.isEmpty() ? Stream.empty() : Stream.of("facet IN (" + quoted(whole) + ")"),
                starts.stream().map(start -> "startsWith(facet, " + ClickHouseExpression.quoted(start) + ")"))
                .collect(Collectors.joining(" OR "));
        return "rule IN (%s) AND (%s)".formatted(numbers(rules), cells);
    }

    /** Few schools leave so little of what the key leads to that the other columns are looked at only for theirs. */
    private static String schools(Collection<Need> needs) {
        BitSet schools = new BitSet();
        needs.forEach(need -> schools.or(need.schools()));
        return schools.cardinality() > NAMED ? "" : "PREWHERE entity IN (" + numbers(schools) + ")";
    }

    private static String numbers(BitSet numbers) {
        return numbers.stream().mapToObj(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }

    /** The nearest of a rule before a day. */
    private Optional<Checkpoint> checkpoint(Edition edition, int rule, LocalDate day) {
        return store.select(CHECKPOINT.AS_OF, CHECKPOINT.UPTO).from(CHECKPOINT)
                .where(CHECKPOINT.RULE.eq(rule)).and(CHECKPOINT.AS_OF.le(day))
                .and(CHECKPOINT.UPTO.le(edition.number()))
                .orderBy(CHECKPOINT.AS_OF.desc(), CHECKPOINT.UPTO.desc()).limit(1)
                .fetchOptional(row -> new Checkpoint(row.value1(), row.value2()));
    }

    private record Checkpoint(LocalDate asOf, int upto) {
    }
}
