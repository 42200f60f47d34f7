package vn.khue.publication.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.publication.Snapshot;

/**
 * SQL for the current rows of a let: (entity, cellOf, r) and with periods periodOf, a row for every cell that it belongs
 * to. {@code r} is a tuple of the columns that the formulas ask for; with periods the days from and to which the row
 * counts follow them.
 */
final class LetSql {

    private static final String SCHOOL = "school";

    private final Indicator indicator;
    private final Formulas formulas;
    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final Extent extent;

    LetSql(Indicator indicator, Formulas formulas, Catalogue catalogue, Snapshot snapshot, Extent extent) {
        this.indicator = indicator;
        this.formulas = formulas;
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.extent = extent;
    }

    String rows(String name) {
        Let let = indicator.let().get(name);
        Contract contract = catalogue.contract(let.dataset());
        return switch (indicator.at()) {
            case DATE -> "SELECT entity, arrayJoin([%s]) AS cellOf, %s AS r FROM (%s)".formatted(cells("''", ""),
                    tuple(name, contract, Stream.empty()), facts(name));
            case PERIOD -> "SELECT entity, periodOf, arrayJoin([%s]) AS cellOf, %s AS r FROM (%s)".formatted(
                    cells("concat('period=', periodOf)", ";"),
                    tuple(name, contract, Stream.of("countsFrom", "countsTo")), facts(name));
        };
    }

    /**
     * The facts behind the rows: (entity, all columns of the dataset), and with periods periodOf and the days from and
     * to which a row counts, countsFrom and countsTo. A condition that holds or not whatever the day holds of them.
     */
    String facts(String name) {
        Let let = indicator.let().get(name);
        Contract contract = catalogue.contract(let.dataset());
        return switch (indicator.at()) {
            case DATE -> "SELECT c.entity AS entity, f.* FROM (%s) f JOIN (%s) c ON c.code = f.school WHERE %s"
                    .formatted(CurrentFacts.select(contract, snapshot), SchoolCodes.select(snapshot),
                            extent.ofEntity("c.entity"));
            case PERIOD -> """
                    SELECT * FROM (
                        SELECT c.entity AS entity, f.*, toString(f.%s) AS periodOf, %s AS countsFrom, %s AS countsTo
                        FROM (%s) f JOIN (%s) c ON c.code = f.school)
                    WHERE %s AND %s"""
                    .formatted(Formulas.quoted(let.period()), countsFrom(let), countsTo(let, contract),
                            facts(let, contract), SchoolCodes.select(snapshot), extent.of("entity", "periodOf"),
                            let.where().map(LetSql::condition).orElse("true"));
        };
    }

    /** Whether one of the {@link #facts} counts on a day. */
    String admitted(String name, LocalDate day) {
        String on = "toDate32('" + day + "')";
        return switch (indicator.at()) {
            case DATE -> indicator.let().get(name).where().map(where -> new ClickHouseExpression(
                    column -> Formulas.quoted(column.last()), parameter -> on).render(where)).orElse("true");
            case PERIOD -> "countsFrom <= %1$s AND %1$s < countsTo".formatted(on);
        };
    }

    /** A condition that holds or not whatever the day, over the columns of a dataset. */
    static String condition(Expression where) {
        return new ClickHouseExpression(column -> Formulas.quoted(column.last()), parameter -> {
            throw new IllegalArgumentException("no :" + parameter.name() + " within a period");
        }).render(where);
    }

    /** Type of {@code r}. */
    String type(String name) {
        Contract contract = catalogue.contract(indicator.let().get(name).dataset());
        Stream<String> columns = formulas.columns(name).stream().map(contract::column).map(LetSql::type);
        Stream<String> days = switch (indicator.at()) {
            case DATE -> Stream.empty();
            case PERIOD -> Stream.of("Date32", "Date32");
        };
        return Stream.of(columns, days, Stream.of("UInt8")).flatMap(types -> types)
                .collect(Collectors.joining(", ", "Tuple(", ")"));
    }

    /** Texts from a small list are plain texts here. */
    private static String type(Column column) {
        return column.clickHouse().replaceFirst("^LowCardinality\\((.*)\\)$", "$1");
    }

    /** Index of the day from which a row counts, in its tuple; the day to which it counts follows. */
    int countsFrom(String name) {
        return formulas.columns(name).size() + 1;
    }

    /** A number ends the tuple, for one must not be empty. */
    private String tuple(String name, Contract contract, Stream<String> days) {
        Stream<String> columns = formulas.columns(name).stream().map(contract::column)
                .map(column -> "CAST(%s AS %s)".formatted(Formulas.quoted(column.id()), type(column)));
        return Stream.of(columns, days, Stream.of("toUInt8(0)")).flatMap(parts -> parts)
                .collect(Collectors.joining(", ", "tuple(", ")"));
    }

    private String cells(String whole, String mark) {
        return Stream.concat(Stream.of(whole), indicator.facets().entrySet().stream()
                .map(facet -> "concat(%s, '%s%s=', ifNull(CAST(%s AS Nullable(String)), 'none'))".formatted(whole, mark,
                        facet.getKey(), Formulas.quoted(facet.getValue())))).collect(Collectors.joining(", "));
    }

    private static String countsFrom(Let let) {
        return let.since().map(since -> "f." + Formulas.quoted(since)).orElse("toDate32('1900-01-01')");
    }

    /** The newest version takes over; of two on one day the one that the contract lists later. */
    private static String countsTo(Let let, Contract contract) {
        if (let.versions().isEmpty()) {
            return NetworkBuild.FOREVER;
        }
        String alike = contract.keys().stream().filter(key -> !key.equals(let.versions().get()))
                .map(key -> key.equals(SCHOOL) ? "c.entity" : "f." + Formulas.quoted(key))
                .collect(Collectors.joining(", "));
        return """
                leadInFrame(%1$s, 1, %2$s) OVER (PARTITION BY %3$s
                    ORDER BY %1$s, %4$s, f.as_of, f.delivery, f.line
                    ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)"""
                .formatted(countsFrom(let), NetworkBuild.FOREVER, alike,
                        rank(contract.column(let.versions().get())));
    }

    private static String rank(Column versions) {
        String column = "f." + Formulas.quoted(versions.id());
        return versions.type() != Type.ENUM ? column : "indexOf([%s], CAST(%s AS String))".formatted(
                versions.values().keySet().stream().map(ClickHouseExpression::quoted)
                        .collect(Collectors.joining(", ")), column);
    }

    /** Read no further than asked where the key tells: a row and its corrections share period and school. */
    private String facts(Let let, Contract contract) {
        boolean keyed = contract.keys().containsAll(List.of(let.period(), SCHOOL));
        return CurrentFacts.select(contract, snapshot, keyed ? Optional.of(extent.ofRows(
                "toString(" + Formulas.quoted(let.period()) + ")", SCHOOL, SchoolCodes.select(snapshot)))
                : Optional.empty());
    }
}
