package vn.khue.publication.internal;

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
import vn.khue.publication.Snapshot;

/**
 * SQL for the current rows of a let, each with the number of its school and once for every cell it belongs to. Made-up
 * columns have capitals, which columns of contracts never have: {@code cellOf}; with periods {@code periodOf}, and the
 * days from which and to which the row counts, {@code countsFrom} and {@code countsTo}.
 */
final class LetSql {

    private static final String SCHOOL = "school";

    private final Indicator indicator;
    private final Catalogue catalogue;
    private final Snapshot snapshot;
    private final Extent extent;

    LetSql(Indicator indicator, Catalogue catalogue, Snapshot snapshot, Extent extent) {
        this.indicator = indicator;
        this.catalogue = catalogue;
        this.snapshot = snapshot;
        this.extent = extent;
    }

    String rows(String name, Let let) {
        Contract contract = catalogue.contract(let.dataset());
        return switch (indicator.at()) {
            case DATE -> """
                    %s AS MATERIALIZED (SELECT c.entity AS entity, f.*, arrayJoin([%s]) AS cellOf
                        FROM (%s) f JOIN (%s) c ON c.code = f.school WHERE %s)"""
                    .formatted(name, cells("''", ""), CurrentFacts.select(contract, snapshot),
                            SchoolCodes.select(snapshot), extent.ofEntity("c.entity"));
            case PERIOD -> """
                    %s AS MATERIALIZED (SELECT *, arrayJoin([%s]) AS cellOf FROM (
                        SELECT c.entity AS entity, f.*, toString(f.%s) AS periodOf, %s AS countsFrom, %s AS countsTo
                        FROM (%s) f JOIN (%s) c ON c.code = f.school)
                        WHERE %s)"""
                    .formatted(name, cells("concat('period=', periodOf)", ";"), Formulas.quoted(let.period()),
                            countsFrom(let), countsTo(let, contract), facts(let, contract),
                            SchoolCodes.select(snapshot), extent.of("entity", "periodOf"));
        };
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
