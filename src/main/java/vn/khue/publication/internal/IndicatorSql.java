package vn.khue.publication.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Indicator.Empty;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Population;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.DateBreaks;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.publication.Snapshot;

/**
 * Turns an indicator into SQL for its additive changes: (entity, facet, valid_from, num, den), the sum of which up to a
 * day is the figure of that day.
 *
 * <p>A school's fraction can only move on certain days, its points; the fraction is computed on each of them, and the
 * differences from one to the next are the changes. For a dated figure they are the days where a row of the register
 * begins or ends, where a school opens or closes, and where a condition on {@code :date} turns. So the end of a
 * certificate is known as soon as the certificate is, and needs no file on its day. For a figure with periods they are
 * the day of the period's first announcement, on which its schools are found, and the days since which rows count.
 *
 * <p>All this happens cell by cell: the whole; the rows of each value of a facet; the parts of a split.
 *
 * @see "docs/decisions/0004-differences-at-break-days.md"
 * @see "docs/decisions/0018-cells-and-periods.md"
 */
final class IndicatorSql {

    private static final Parameter DATE = new Parameter("date");

    private final Indicator indicator;
    private final Formulas formulas;
    private final LetSql lets;
    private final Snapshot snapshot;
    private final int rule;
    private final Extent extent;

    /** @param extent which schools and periods to compute */
    IndicatorSql(Indicator indicator, Catalogue catalogue, Snapshot snapshot, int rule, Extent extent) {
        this.indicator = indicator;
        this.formulas = new Formulas(indicator);
        this.lets = new LetSql(indicator, formulas, catalogue, snapshot, extent);
        this.snapshot = snapshot;
        this.rule = rule;
        this.extent = extent;
    }

    /** (period, since): the day of each period's first announcement, of all its rows whoever sent them. */
    String announcements() {
        String announced = indicator.let().entrySet().stream().filter(let -> let.getValue().since().isPresent())
                .map(let -> "SELECT periodOf AS period, r.%d AS since FROM (%s)"
                        .formatted(lets.countsFrom(let.getKey()), lets.rows(let.getKey())))
                .collect(Collectors.joining("\nUNION ALL\n"));
        return "SELECT period, min(announced.since) AS since FROM (%s) announced GROUP BY period".formatted(announced);
    }

    String changes() {
        return """
                WITH %s
                SELECT entity, facet, day AS valid_from,
                       num - lagInFrame(num, 1, toDecimal64(0, 4)) OVER w AS num_change,
                       den - lagInFrame(den, 1, toDecimal64(0, 4)) OVER w AS den_change
                FROM (%s)
                WINDOW w AS (PARTITION BY entity, facet ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"""
                .formatted(states(), series(valued(counting(pointed(gathered())))));
    }

    private String states() {
        return "states AS (SELECT * FROM (" + SignedTable.SCHOOL.select(snapshot) + ") WHERE "
                + extent.ofEntity("entity") + ")";
    }

    /** (entity, cellOf, a let each): the rows of each school and cell, let by let in one array. */
    private String gathered() {
        List<String> names = List.copyOf(indicator.let().keySet());
        String keys = indicator.at() == At.PERIOD ? "entity, cellOf, periodOf" : "entity, cellOf";
        Stream<String> rows = names.stream().map(name -> "SELECT %s, %s FROM (%s)"
                .formatted(keys, arrays(name), lets.rows(name)));
        return "SELECT %s%s FROM (%s) GROUP BY %s".formatted(keys,
                names.stream().map(name -> ", groupArrayArray(" + name + ") AS rows_" + name)
                        .collect(Collectors.joining()),
                Stream.concat(everybody(keys).stream(), rows).collect(Collectors.joining("\nUNION ALL\n")), keys);
    }

    /** One row in its own let's array, the others empty. */
    private String arrays(String own) {
        return indicator.let().keySet().stream().map(name -> name.equals(own) ? "[r] AS " + name
                : "CAST([] AS Array(%s)) AS %s".formatted(lets.type(name), name)).collect(Collectors.joining(", "));
    }

    /** Every school, whether it sent anything or not; where that counts as nothing, only those with rows matter. */
    private Optional<String> everybody(String keys) {
        String none = indicator.let().isEmpty() ? "" : ", " + arrays("");
        return switch (indicator.at()) {
            case DATE -> Optional.of("SELECT DISTINCT entity, '' AS cellOf" + none + " FROM states");
            case PERIOD -> indicator.empty() != Empty.ZERO ? Optional.empty() : Optional.of("""
                    SELECT DISTINCT s.entity AS entity, concat('period=', b.period) AS cellOf, b.period AS periodOf%s
                    FROM states s CROSS JOIN (%s) b WHERE %s""".formatted(none, began(),
                    extent.of("s.entity", "b.period")));
        };
    }

    /** The days found by {@link AnnouncementBuild}. */
    private String began() {
        return AnnouncementBuild.select(rule, snapshot);
    }

    /** Adds the school's states and, one row each, the days on which the figure may move. */
    private String pointed(String gathered) {
        String state = "SELECT entity, groupArray(tuple(%s)) AS stated FROM states GROUP BY entity"
                .formatted(String.join(", ", Formulas.STATE));
        String kept = "g.entity AS entity, g.cellOf AS cellOf" + indicator.let().keySet().stream()
                .map(", g.rows_%1$s AS rows_%1$s"::formatted).collect(Collectors.joining());
        return switch (indicator.at()) {
            case DATE -> """
                    SELECT %s, s.stated AS stated, arrayJoin(%s) AS day, day AS counted_on
                    FROM (%s) g JOIN (%s) s ON s.entity = g.entity"""
                    .formatted(kept, points(dated()), gathered, state);
            case PERIOD -> """
                    SELECT %s, s.stated AS stated, b.since AS counted_on, arrayJoin(%s) AS day
                    FROM (%s) g JOIN (%s) s ON s.entity = g.entity JOIN (%s) b ON b.period = g.periodOf"""
                    .formatted(kept, points(withinPeriod()), gathered, state, began());
        };
    }

    private static String points(Stream<String> days) {
        return "arrayFilter(point -> point < %s, arrayDistinct(arrayConcat(%s)))"
                .formatted(NetworkBuild.FOREVER, days.collect(Collectors.joining(", ")));
    }

    private Stream<String> dated() {
        Stream<String> turns = indicator.let().entrySet().stream().filter(let -> let.getValue().where().isPresent())
                .flatMap(let -> DateBreaks.of(let.getValue().where().get(), DATE).stream()
                        .map(day -> "arrayMap(r -> assumeNotNull(ifNull(%s, %s)), rows_%s)".formatted(
                                formulas.ofRow(let.getKey(), day), NetworkBuild.FOREVER, let.getKey())));
        return Stream.concat(Stream.of("arrayFlatten(arrayMap(x -> [x.1, x.2, x.3, x.4], stated))"), turns);
    }

    private Stream<String> withinPeriod() {
        return Stream.concat(Stream.of("[b.since]"), indicator.let().keySet().stream().flatMap(let ->
                Stream.of(lets.countsFrom(let), lets.countsFrom(let) + 1).map(at ->
                        "arrayMap(r -> greatest(r.%d, b.since), rows_%s)".formatted(at, let))));
    }

    /** Keeps what counts on the day: the school's state if it works, and the rows that the conditions admit. */
    private String counting(String pointed) {
        String rows = indicator.let().entrySet().stream().map(let -> ", arrayFilter(r -> %s, rows_%s) AS %2$s_at"
                .formatted(admitted(let.getKey(), let.getValue()), let.getKey())).collect(Collectors.joining());
        return """
                SELECT entity, cellOf, day,
                       arrayFilter(x -> x.1 <= counted_on AND counted_on < x.2%s, stated) AS state_at%s
                FROM (%s)""".formatted(working(indicator.population().status()), rows, pointed);
    }

    private String admitted(String name, Let let) {
        return switch (indicator.at()) {
            case DATE -> let.where().map(where -> formulas.ofRow(name, where)).orElse("true");
            case PERIOD -> "r.%d <= day AND day < r.%d".formatted(lets.countsFrom(name), lets.countsFrom(name) + 1);
        };
    }

    private static String working(Population.Status status) {
        return switch (status) {
            case ACTIVE -> " AND x.3 <= counted_on AND counted_on < x.4";
            case OPENED -> " AND x.3 <= counted_on";
            case UNCLOSED -> " AND counted_on < x.4";
            case ANY -> "";
        };
    }

    private String valued(String counting) {
        return """
                SELECT entity, cellOf, day, notEmpty(state_at) AND (%s) AND (%s) AS counts,
                       if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS num,
                       if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS den,
                       %s AS parts
                FROM (%s)""".formatted(population(indicator.population()), reported(),
                formulas.value(indicator.numerator()), indicator.denominator().map(formulas::value).orElse("0"),
                parts(), counting);
    }

    private static String population(Population population) {
        return population.attributes().entrySet().stream()
                .map(e -> "%s IN (%s)".formatted(Formulas.attribute(e.getKey()), e.getValue().stream()
                        .map(ClickHouseExpression::quoted).collect(Collectors.joining(", "))))
                .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), c -> c.isEmpty() ? "true" : c));
    }

    /** Whether a school that sent nothing counts: as a zero, or not at all. Of a facet's value it never does. */
    private String reported() {
        return switch (indicator.empty()) {
            case ZERO -> whole() + " OR " + formulas.anyRows();
            case UNKNOWN, EXCLUDED -> formulas.anyRows();
        };
    }

    private String whole() {
        return switch (indicator.at()) {
            case DATE -> "cellOf = ''";
            case PERIOD -> "position(cellOf, ';') = 0";
        };
    }

    /** The parts that a school falls into, each as the end of a cell's name; none without rows, and none in facets. */
    private String parts() {
        if (indicator.split().isEmpty()) {
            return "0";
        }
        String mark = indicator.at() == At.PERIOD ? ";" : "";
        return indicator.split().entrySet().stream()
                .map(split -> "concat('%s%s=', ifNull(toString(%s), ''))".formatted(mark, split.getKey(),
                        formulas.value(split.getValue())))
                .collect(Collectors.joining(", ", "if(counts AND (" + formulas.anyRows() + ") AND " + whole()
                        + ", arrayFilter(part -> NOT endsWith(part, '='), [", "]), CAST([] AS Array(String)))"));
    }

    /** A part has the share of the denominator that falls into it as its numerator, and no denominator of its own. */
    private String series(String valued) {
        if (indicator.split().isEmpty()) {
            return "SELECT entity, cellOf AS facet, day, num, den FROM (" + valued + ")";
        }
        return """
                SELECT entity, concat(cellOf, part) AS facet, v.1 AS day,
                       if(part = '', v.2, if(has(v.4, part), v.3, toDecimal64(0, 4))) AS num,
                       if(part = '', v.3, toDecimal64(0, 4)) AS den
                FROM (SELECT entity, cellOf, groupArray((day, num, den, parts)) AS vs,
                             arrayJoin(arrayDistinct(arrayPushFront(arrayFlatten(groupArray(parts)), ''))) AS part
                      FROM (%s) GROUP BY entity, cellOf)
                ARRAY JOIN vs AS v""".formatted(valued);
    }
}
