package vn.khue.publication.internal;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.At;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.warehouse.Warehouse;

/**
 * Writes what turns the stored changes of an indicator into those that follow from today's facts: as far as
 * {@link Extents} says, the wanted changes minus the stored ones.
 */
@Component
class ChangeBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;
    private final Extents extents;
    private final AnnouncementBuild announcements;

    ChangeBuild(Warehouse warehouse, Catalogue catalogue, Extents extents, AnnouncementBuild announcements) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
        this.extents = extents;
        this.announcements = announcements;
    }

    void write(Build build) {
        build.rules().forEach((id, rule) -> {
            Indicator indicator = catalogue.indicator(id);
            if (!indicator.isDistribution()) {
                write(build, indicator, rule, extents.of(build, indicator, rule));
            }
        });
    }

    private void write(Build build, Indicator indicator, int rule, Extent extent) {
        if (extent.isNothing()) {
            return;
        }
        if (indicator.at() == At.PERIOD) {
            announcements.write(build, indicator, rule, extent);
        }
        String stored = "rule = %d AND %s AND %s".formatted(rule, extent.ofChanges(), build.before().visible());
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT %1$d, d.facet, d.entity, d.valid_from, %2$d, toDate32('%3$s'), d.num, d.den, %4$s,
                       ifNull(t.delivery, 0)
                FROM (
                    SELECT facet, entity, valid_from, sum(num_change) AS num, sum(den_change) AS den,
                           %7$s AS period
                    FROM (
                        SELECT entity, facet, valid_from, num_change, den_change FROM (%5$s)
                        UNION ALL
                        SELECT entity, facet, valid_from, -num, -den FROM change WHERE %6$s
                    ) GROUP BY facet, entity, valid_from HAVING num != 0 OR den != 0
                ) d
                LEFT JOIN (SELECT entity, max(delivery) AS delivery FROM touched
                           WHERE pub = %2$d AND dataset IN ('', %8$s) GROUP BY entity) t ON t.entity = d.entity
                LEFT JOIN (SELECT DISTINCT entity, %7$s AS period, true AS known FROM change WHERE %6$s) k
                       ON k.entity = d.entity AND k.period = d.period"""
                .formatted(rule, build.number(), build.day(), cause(build, build.newRules().contains(rule)),
                        new IndicatorSql(indicator, catalogue, build.now(), rule, extent).changes(), stored,
                        Extent.PERIOD_OF_CELL, indicator.datasets().stream().map(ClickHouseExpression::quoted)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * Why a figure moves: a school's first report, in its period if there are periods; news about days after the last
     * publication; or a correction of days that were already published. A rule's second version moves everything for
     * no other reason.
     */
    private static String cause(Build build, boolean isNew) {
        if (isNew && !build.previousDataDate().equals(LocalDate.MIN)) {
            return "'rule'";
        }
        return "multiIf(NOT ifNull(k.known, false), 'newly', d.valid_from > toDate32('%s'), 'real', 'correction')"
                .formatted(build.previousDataDate().equals(LocalDate.MIN) ? "1900-01-01" : build.previousDataDate());
    }
}
