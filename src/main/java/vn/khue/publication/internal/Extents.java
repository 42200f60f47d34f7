package vn.khue.publication.internal;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.Indicator.Empty;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.warehouse.Warehouse;

/**
 * How much of each rule a build computes again. A rule that is new, or was left out of the last publication: all of it.
 * Else the schools whose register changed, and of a dated rule those that its datasets speak of. A period is computed
 * as a whole when any of its rows comes or goes: its announcement may have moved for everybody.
 */
@Component
class Extents {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    Extents(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    Extent of(Build build, Indicator indicator, int rule) {
        if (!hasFigures(build, indicator)) {
            return Extent.NOTHING;
        }
        if (build.newRules().contains(rule)) {
            return Extent.WHOLE;
        }
        return switch (indicator.at()) {
            case DATE -> Extent.of(Set.of(), touched(build, indicator));
            case PERIOD -> Extent.of(periods(build, indicator), touchedByRegister(build));
        };
    }

    /** Without a row ever seen there are no periods, and nobody has a figure unless nothing counts as zero. */
    private boolean hasFigures(Build build, Indicator indicator) {
        boolean withoutRows = indicator.at() == At.DATE && indicator.empty() == Empty.ZERO;
        return withoutRows || warehouse.dsl().resultQuery("""
                SELECT count() > 0 AS any FROM visible_loading WHERE dataset IN (%s) AND %s"""
                .formatted(datasets(indicator), build.now().visible())).fetchSingle("any", Boolean.class);
    }

    private static String datasets(Indicator indicator) {
        return indicator.datasets().stream().map(ClickHouseExpression::quoted).collect(Collectors.joining(", "));
    }

    /** The periods of all rows that come or go. */
    Set<String> periods(Build build, Indicator indicator) {
        Set<String> datasets = Stream.concat(build.appearing().stream(), build.retiring().stream())
                .map(PinnedDelivery::dataset).collect(Collectors.toSet());
        Set<String> periods = new TreeSet<>();
        indicator.let().values().stream().filter(let -> datasets.contains(let.dataset()))
                .forEach(let -> periods.addAll(periods(build, let)));
        return periods;
    }

    private Set<String> periods(Build build, Let let) {
        Contract contract = catalogue.contract(let.dataset());
        return Set.copyOf(warehouse.dsl().resultQuery("""
                SELECT DISTINCT toString(%s) AS period FROM %s WHERE loading IN
                    (SELECT loading FROM visible_loading WHERE dataset = '%s' AND pub = %d)"""
                .formatted(Formulas.quoted(let.period()), contract.table(), contract.id(), build.number()))
                .fetch("period", String.class));
    }

    private String touched(Build build, Indicator indicator) {
        return among(build, "dataset IN ('', " + datasets(indicator) + ")");
    }

    private String touchedByRegister(Build build) {
        return among(build, "dataset = ''");
    }

    /** Empty when there are none, so that nothing is computed for nobody. */
    private String among(Build build, String datasets) {
        String touched = "SELECT entity FROM touched WHERE pub = %d AND %s".formatted(build.number(), datasets);
        boolean any = warehouse.dsl().resultQuery("SELECT count() > 0 AS any FROM (" + touched + ")")
                .fetchSingle("any", Boolean.class);
        return any ? touched : "";
    }
}
