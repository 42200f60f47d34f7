package vn.khue.publication.internal;

import java.util.ArrayList;
import java.util.List;
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
 * <p>All this happens cell by cell: the whole; the rows of each value of a facet; the parts of a split. Rows and points
 * are named several times and made once: {@link #ONCE} must stand at the end of the statement.
 *
 * @see "docs/decisions/0004-differences-at-break-days.md"
 * @see "docs/decisions/0015-cells-and-periods.md"
 */
final class IndicatorSql {

    /** Without it the engine makes rows and points anew wherever they are named, with the same outcome. */
    static final String ONCE = " SETTINGS enable_materialized_cte = 1";

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
        this.lets = new LetSql(indicator, catalogue, snapshot, extent);
        this.snapshot = snapshot;
        this.rule = rule;
        this.extent = extent;
    }

    /** (period, since): the day of each period's first announcement, of all its rows whoever sent them. */
    String announcements() {
        String announced = indicator.let().entrySet().stream().filter(let -> let.getValue().since().isPresent())
                .map(let -> "SELECT periodOf, countsFrom FROM " + let.getKey() + where(let.getKey(), let.getValue()))
                .collect(Collectors.joining("\n    UNION ALL "));
        return "WITH %s\nSELECT periodOf AS period, min(countsFrom) AS since FROM (%s) GROUP BY period"
                .formatted(String.join(",\n", rows()), announced);
    }

    private static String where(String name, Let let) {
        return let.where().map(where -> " WHERE " + Formulas.rows(name).render(where)).orElse("");
    }

    String changes() {
        String numerator = formulas.value(indicator.numerator());
        String denominator = indicator.denominator().map(formulas::value).orElse("0");
        String parts = parts();
        List<String> ctes = new ArrayList<>();
        ctes.add("states AS (SELECT * FROM (" + SignedTable.SCHOOL.select(snapshot) + ") WHERE "
                + extent.ofEntity("entity") + ")");
        ctes.addAll(rows());
        if (indicator.at() == At.PERIOD) {
            ctes.add(began());
        }
        ctes.add(switch (indicator.at()) {
            case DATE -> datedPoints();
            case PERIOD -> periodPoints();
        });
        ctes.add(stateAt());
        indicator.let().forEach((name, let) -> ctes.add(rowsAt(name, let)));
        ctes.add(valued(numerator, denominator, parts));
        ctes.add(series());
        return """
                WITH %s
                SELECT entity, facet, day AS valid_from,
                       num - lagInFrame(num, 1, toDecimal64(0, 4)) OVER w AS num_change,
                       den - lagInFrame(den, 1, toDecimal64(0, 4)) OVER w AS den_change
                FROM series
                WINDOW w AS (PARTITION BY entity, facet ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"""
                .formatted(String.join(",\n", ctes));
    }

    private List<String> rows() {
        return indicator.let().entrySet().stream().map(let -> lets.rows(let.getKey(), let.getValue())).toList();
    }

    /** The days found by {@link AnnouncementBuild}. */
    private String began() {
        return "began AS (SELECT * FROM (" + AnnouncementBuild.select(rule, snapshot) + "))";
    }

    /** Cells of facets stand only where the school has rows of them. */
    private String datedPoints() {
        Stream<String> schools = Stream.of("SELECT entity, '' AS cellOf,"
                + " arrayJoin([valid_from, valid_to, opened, closed]) AS day FROM states");
        Stream<String> cells = indicator.facets().isEmpty() ? Stream.empty() : indicator.let().keySet().stream()
                .map(let -> ("SELECT s.entity AS entity, f.cellOf AS cellOf,"
                        + " arrayJoin([s.valid_from, s.valid_to, s.opened, s.closed]) AS day FROM states s"
                        + " JOIN (SELECT DISTINCT entity, cellOf FROM %s WHERE cellOf != '') f"
                        + " ON f.entity = s.entity").formatted(let));
        Stream<String> turns = indicator.let().entrySet().stream()
                .filter(e -> e.getValue().where().isPresent())
                .flatMap(e -> DateBreaks.of(e.getValue().where().get(), DATE).stream()
                        .map(day -> "SELECT entity, cellOf, assumeNotNull(ifNull(%s, %s)) AS day FROM %s".formatted(
                                Formulas.rows(e.getKey()).render(day), NetworkBuild.FOREVER, e.getKey())));
        return "points AS MATERIALIZED (SELECT DISTINCT entity, cellOf, day AS countedOn, day FROM (%s) WHERE day < %s)".formatted(
                Stream.of(schools, cells, turns).flatMap(part -> part).collect(Collectors.joining("\n    UNION ALL ")),
                NetworkBuild.FOREVER);
    }

    /** Schools that sent nothing have a point only where that counts as zero. */
    private String periodPoints() {
        Stream<String> schools = indicator.empty() != Empty.ZERO ? Stream.empty() : Stream.of("""
                SELECT s.entity AS entity, concat('period=', b.period) AS cellOf, b.since AS countedOn, b.since AS day
                FROM states s CROSS JOIN began b
                WHERE s.valid_from <= b.since AND b.since < s.valid_to AND """ + " "
                + extent.of("s.entity", "b.period"));
        Stream<String> turns = indicator.let().keySet().stream().map("""
                SELECT r.entity AS entity, r.cellOf AS cellOf, b.since AS countedOn,
                    arrayJoin([b.since, greatest(r.countsFrom, b.since), greatest(r.countsTo, b.since)]) AS day
                FROM %s r JOIN began b ON b.period = r.periodOf"""::formatted);
        return "points AS MATERIALIZED (SELECT DISTINCT entity, cellOf, countedOn, day FROM (%s) WHERE day < %s)".formatted(
                Stream.concat(schools, turns).collect(Collectors.joining("\n    UNION ALL ")), NetworkBuild.FOREVER);
    }

    private String stateAt() {
        return """
                state_at AS (SELECT p.entity AS entity, p.countedOn AS countedOn, true AS present, %s
                    FROM (SELECT DISTINCT entity, countedOn FROM points) p JOIN states s ON s.entity = p.entity
                    WHERE s.valid_from <= p.countedOn AND p.countedOn < s.valid_to%s
                    GROUP BY entity, countedOn)""".formatted(
                Formulas.ATTRIBUTES.stream().map(a -> "any(s.%1$s) AS %1$s".formatted(a))
                        .collect(Collectors.joining(", ")), working(indicator.population().status()));
    }

    private static String working(Population.Status status) {
        return switch (status) {
            case ACTIVE -> " AND s.opened <= p.countedOn AND p.countedOn < s.closed";
            case OPENED -> " AND s.opened <= p.countedOn";
            case UNCLOSED -> " AND p.countedOn < s.closed";
            case ANY -> "";
        };
    }

    private String rowsAt(String name, Let let) {
        List<String> columns = formulas.aggregates(name);
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            select.append(", ").append(columns.get(i)).append(" AS a").append(i);
        }
        return """
                %1$s_at AS (SELECT p.entity AS entity, p.cellOf AS cellOf, p.day AS day%2$s
                    FROM points p JOIN %1$s ON %1$s.entity = p.entity AND %1$s.cellOf = p.cellOf
                    WHERE %3$s AND %4$s GROUP BY entity, cellOf, day)"""
                .formatted(name, select, counting(name), let.where().map(Formulas.rows(name)::render).orElse("true"));
    }

    private String counting(String let) {
        return switch (indicator.at()) {
            case DATE -> "true";
            case PERIOD -> "%1$s.countsFrom <= p.day AND p.day < %1$s.countsTo".formatted(let);
        };
    }

    private String valued(String numerator, String denominator, String parts) {
        String joins = indicator.let().keySet().stream()
                .map(let -> " LEFT JOIN %1$s_at ON %1$s_at.entity = p.entity AND %1$s_at.cellOf = p.cellOf"
                        .formatted(let) + " AND %1$s_at.day = p.day".formatted(let))
                .collect(Collectors.joining());
        return """
                valued AS (SELECT p.entity AS entity, p.cellOf AS cellOf, p.day AS day,
                    ifNull(s.present, false) AND (%s) AND (%s) AS counts,
                    if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS num,
                    if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS den,
                    %s AS parts
                    FROM points p
                    LEFT JOIN state_at s ON s.entity = p.entity AND s.countedOn = p.countedOn%s)"""
                .formatted(population(indicator.population()), reported(), numerator, denominator, parts, joins);
    }

    private static String population(Population population) {
        return population.attributes().entrySet().stream()
                .map(e -> "ifNull(s.%s, '') IN (%s)".formatted(e.getKey(), e.getValue().stream()
                        .map(ClickHouseExpression::quoted).collect(Collectors.joining(", "))))
                .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), c -> c.isEmpty() ? "true" : c));
    }

    /** Whether a school that sent nothing counts: as a zero, or not at all. Of a facet's value it never does. */
    private String reported() {
        return switch (indicator.empty()) {
            case ZERO -> whole() + " OR " + anyRows();
            case UNKNOWN, EXCLUDED -> anyRows();
        };
    }

    private String anyRows() {
        return indicator.let().keySet().stream().map(let -> Formulas.count(let) + " > 0")
                .collect(Collectors.collectingAndThen(Collectors.joining(" OR "), c -> c.isEmpty() ? "true" : c));
    }

    private String whole() {
        return switch (indicator.at()) {
            case DATE -> "p.cellOf = ''";
            case PERIOD -> "position(p.cellOf, ';') = 0";
        };
    }

    /** The parts that a school falls into, each as the end of a cell's name; none without rows, and none in facets. */
    private String parts() {
        if (indicator.split().isEmpty()) {
            return "[]::Array(String)";
        }
        String mark = indicator.at() == At.PERIOD ? ";" : "";
        return indicator.split().entrySet().stream()
                .map(split -> "concat('%s%s=', ifNull(CAST(%s AS Nullable(String)), ''))".formatted(mark, split.getKey(),
                        formulas.value(split.getValue())))
                .collect(Collectors.joining(", ", "if(counts AND (" + anyRows() + ") AND " + whole()
                        + ", arrayFilter(part -> NOT endsWith(part, '='), [", "]), []::Array(String))"));
    }

    /** A part has the share of the denominator that falls into it as its numerator, and no denominator of its own. */
    private String series() {
        if (indicator.split().isEmpty()) {
            return "series AS (SELECT entity, cellOf AS facet, day, num, den FROM valued)";
        }
        return """
                series AS (SELECT entity, concat(cellOf, part) AS facet, v.1 AS day,
                        if(part = '', v.2, if(has(v.4, part), v.3, toDecimal64(0, 4))) AS num,
                        if(part = '', v.3, toDecimal64(0, 4)) AS den
                    FROM (SELECT entity, cellOf, groupArray((day, num, den, parts)) AS vs,
                              arrayJoin(arrayDistinct(arrayPushFront(arrayFlatten(groupArray(parts)), ''))) AS part
                          FROM valued GROUP BY entity, cellOf)
                    ARRAY JOIN vs AS v)""";
    }
}
