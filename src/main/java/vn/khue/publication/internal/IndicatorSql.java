package vn.khue.publication.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Population;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.DateBreaks;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.In;
import vn.khue.catalogue.expression.Expression.IsNull;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.Unary;
import vn.khue.catalogue.expression.Expression.ValueOf;
import vn.khue.publication.Snapshot;

/**
 * Turns an indicator into SQL for its additive changes: (entity, facet, valid_from, num, den), the sum of which up to a
 * day is the figure of that day.
 *
 * <p>A school's fraction can only move on certain days: where a row of the register begins or ends, where a school
 * opens or closes, and where a condition on {@code :date} turns. The fraction is computed on each of those days, and
 * the differences from one to the next are the changes. So the end of a certificate is known as soon as the certificate
 * is, and needs no file on its day.
 *
 * @see "docs/decisions/0004-differences-at-break-days.md"
 */
final class IndicatorSql {

    /** First word of names that {@link #folded} makes up; the parser cannot produce it. */
    private static final String FOLDED = "@";
    private static final Parameter DATE = new Parameter("date");
    private static final List<String> ATTRIBUTES = List.of("level", "ownership", "area");

    private final Indicator indicator;
    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final String only;
    /** let → its aggregates in the order of their columns. */
    private final Map<String, List<String>> aggregates = new LinkedHashMap<>();

    /** @param only condition on column {@code entity}: which schools to compute */
    IndicatorSql(Indicator indicator, Catalogue catalogue, Snapshot snapshot, String only) {
        this.indicator = indicator;
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.only = only;
        indicator.let().keySet().forEach(let -> aggregates.put(let, new ArrayList<>(List.of("count()"))));
    }

    String changes() {
        String numerator = value(indicator.numerator());
        String denominator = indicator.denominator().map(this::value).orElse("0");
        String part = indicator.split().map(this::value).map(v -> "ifNull(toString(" + v + "), '')").orElse("''");
        List<String> ctes = new ArrayList<>();
        ctes.add("states AS (SELECT * FROM (" + SignedTable.SCHOOL.select(snapshot) + ") WHERE " + only + ")");
        indicator.let().forEach((name, let) -> ctes.add(rows(name, let)));
        ctes.add(points());
        ctes.add(stateAt());
        indicator.let().forEach((name, let) -> ctes.add(rowsAt(name, let)));
        ctes.add(valued(numerator, denominator, part));
        ctes.add("facets AS (SELECT DISTINCT entity, '' AS facet FROM valued"
                + " UNION ALL SELECT DISTINCT entity, part AS facet FROM valued WHERE part != '')");
        ctes.add("series AS (SELECT v.entity AS entity, f.facet AS facet, v.day AS day,"
                + " if(f.facet = '' OR v.part = f.facet, v.num, toDecimal64(0, 4)) AS num,"
                + " if(f.facet = '', v.den, toDecimal64(0, 4)) AS den"
                + " FROM valued v JOIN facets f ON f.entity = v.entity)");
        return """
                WITH %s
                SELECT entity, facet, day AS valid_from,
                       num - lagInFrame(num, 1, toDecimal64(0, 4)) OVER w AS num_change,
                       den - lagInFrame(den, 1, toDecimal64(0, 4)) OVER w AS den_change
                FROM series
                WINDOW w AS (PARTITION BY entity, facet ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"""
                .formatted(String.join(",\n", ctes));
    }

    /** The current rows of a dataset, each with the number of its school. */
    private String rows(String name, Let let) {
        return "%s AS (SELECT c.entity AS entity, f.* FROM (%s) f JOIN (%s) c ON c.code = f.school WHERE %s)"
                .formatted(name, CurrentFacts.select(catalogue.contract(let.dataset()), snapshot),
                        SchoolCodes.select(snapshot), only);
    }

    private String points() {
        Stream<String> schools = Stream.of("SELECT entity, arrayJoin([valid_from, valid_to, opened, closed]) AS day"
                + " FROM states");
        Stream<String> lets = indicator.let().entrySet().stream()
                .filter(e -> e.getValue().where().isPresent())
                .flatMap(e -> DateBreaks.of(e.getValue().where().get(), DATE).stream()
                        .map(day -> "SELECT entity, assumeNotNull(ifNull(%s, %s)) AS day FROM %s".formatted(
                                rowColumns(e.getKey()).render(day), NetworkBuild.FOREVER, e.getKey())));
        return "points AS (SELECT DISTINCT entity, day FROM (%s) WHERE day < %s)".formatted(
                Stream.concat(schools, lets).collect(Collectors.joining("\n    UNION ALL ")), NetworkBuild.FOREVER);
    }

    private String stateAt() {
        return """
                state_at AS (SELECT p.entity AS entity, p.day AS day, true AS present, %s
                    FROM points p JOIN states s ON s.entity = p.entity
                    WHERE s.valid_from <= p.day AND p.day < s.valid_to%s
                    GROUP BY entity, day)""".formatted(
                ATTRIBUTES.stream().map(a -> "any(s.%1$s) AS %1$s".formatted(a)).collect(Collectors.joining(", ")),
                working(indicator.population().status()));
    }

    private static String working(Population.Status status) {
        return switch (status) {
            case ACTIVE -> " AND s.opened <= p.day AND p.day < s.closed";
            case OPENED -> " AND s.opened <= p.day";
            case UNCLOSED -> " AND p.day < s.closed";
            case ANY -> "";
        };
    }

    private String rowsAt(String name, Let let) {
        List<String> columns = aggregates.get(name);
        StringBuilder select = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            select.append(", ").append(columns.get(i)).append(" AS a").append(i);
        }
        return """
                %1$s_at AS (SELECT p.entity AS entity, p.day AS day%2$s
                    FROM points p JOIN %1$s ON %1$s.entity = p.entity%3$s GROUP BY entity, day)"""
                .formatted(name, select, let.where().map(w -> " WHERE " + rowColumns(name).render(w)).orElse(""));
    }

    private String valued(String numerator, String denominator, String part) {
        String joins = indicator.let().keySet().stream()
                .map(let -> " LEFT JOIN %1$s_at ON %1$s_at.entity = p.entity AND %1$s_at.day = p.day".formatted(let))
                .collect(Collectors.joining());
        return """
                valued AS (SELECT p.entity AS entity, p.day AS day, ifNull(s.present, false) AND (%s) AND (%s) AS counts,
                    if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS num,
                    if(counts, toDecimal64(ifNull(%s, 0), 4), toDecimal64(0, 4)) AS den,
                    if(counts AND num != 0, %s, '') AS part
                    FROM points p LEFT JOIN state_at s ON s.entity = p.entity AND s.day = p.day%s)"""
                .formatted(population(indicator.population()), reported(), numerator, denominator, part, joins);
    }

    private static String population(Population population) {
        return population.attributes().entrySet().stream()
                .map(e -> "ifNull(s.%s, '') IN (%s)".formatted(e.getKey(), e.getValue().stream()
                        .map(ClickHouseExpression::quoted).collect(Collectors.joining(", "))))
                .collect(Collectors.collectingAndThen(Collectors.joining(" AND "), c -> c.isEmpty() ? "true" : c));
    }

    /** Whether a school that sent nothing counts: as a zero, or not at all. */
    private String reported() {
        return switch (indicator.empty()) {
            case ZERO -> "true";
            case UNKNOWN, EXCLUDED -> indicator.let().keySet().stream()
                    .map(let -> "ifNull(%s_at.a0, 0) > 0".formatted(let))
                    .collect(Collectors.collectingAndThen(Collectors.joining(" OR "), c -> c.isEmpty() ? "true" : c));
        };
    }

    private String value(Expression expression) {
        return new ClickHouseExpression(this::column, parameter -> "p.day").render(folded(expression));
    }

    /** A column of {@code <let>_at}, or an attribute of the school on the day. */
    private String column(Name name) {
        if (name.path().getFirst().equals(FOLDED)) {
            return name.path().get(1) + "." + name.last();
        }
        if (ATTRIBUTES.contains(name.last()) && name.qualifier().map("school"::equals).orElse(true)) {
            return "s." + name.last();
        }
        throw new IllegalArgumentException("no column " + name + " in " + indicator.id());
    }

    /** The expression with every call over rows replaced by the column that will hold its result. */
    private Expression folded(Expression expression) {
        return switch (expression) {
            case Exists(var let) -> new Binary(BinaryOperator.GREATER, counted(let), new Literal(BigDecimal.ZERO));
            case Call call when let(call).isPresent() -> aggregate(let(call).get(), call);
            case Call(var function, var arguments) -> new Call(function, folded(arguments));
            case Unary(var operator, var operand) -> new Unary(operator, folded(operand));
            case Binary(var operator, var left, var right) -> new Binary(operator, folded(left), folded(right));
            case In(var needle, var list) -> new In(folded(needle), folded(list));
            case IsNull(var operand) -> new IsNull(folded(operand));
            case Shift(var date, var amount, var unit) -> new Shift(folded(date), amount, unit);
            case Literal literal -> literal;
            case Name name -> name;
            case Parameter parameter -> parameter;
            case ExistsIn lookup -> throw unsupported(lookup);
            case ValueOf lookup -> throw unsupported(lookup);
            case Previous lookup -> throw unsupported(lookup);
        };
    }

    private List<Expression> folded(List<Expression> expressions) {
        return expressions.stream().map(this::folded).toList();
    }

    private IllegalArgumentException unsupported(Expression lookup) {
        return new IllegalArgumentException(indicator.id() + " must name the rows it reads by 'let': " + lookup);
    }

    private Optional<String> let(Call call) {
        return call.all().filter(Name.class::isInstance).map(name -> ((Name) name).path().getFirst())
                .filter(aggregates::containsKey).findFirst();
    }

    private Name counted(String let) {
        return new Name(List.of(FOLDED, let + "_at", "a0"));
    }

    private Name aggregate(String let, Call call) {
        String sql = rowColumns(let).render(call);
        List<String> known = aggregates.get(let);
        if (!known.contains(sql)) {
            known.add(sql);
        }
        return new Name(List.of(FOLDED, let + "_at", "a" + known.indexOf(sql)));
    }

    /** Columns of a let's rows, and :date as the day of the point. */
    private static ClickHouseExpression rowColumns(String let) {
        return new ClickHouseExpression(name -> {
            if (!name.qualifier().map(let::equals).orElse(true)) {
                throw new IllegalArgumentException("no column " + name + " in " + let);
            }
            return let + "." + name.last();
        }, parameter -> "p.day");
    }
}
