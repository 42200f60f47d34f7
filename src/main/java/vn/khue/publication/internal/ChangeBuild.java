package vn.khue.publication.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.warehouse.Warehouse;

/**
 * Writes what turns the stored changes of an indicator into those that follow from today's facts: for each touched
 * school the wanted changes minus the stored ones. A rule that is new, or was left out of the last publication, touches
 * every school.
 */
@Component
class ChangeBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    ChangeBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        build.rules().forEach((indicator, rule) -> write(build, catalogue.indicator(indicator), rule));
    }

    private void write(Build build, Indicator indicator, int rule) {
        boolean isNew = build.newRules().contains(rule);
        String only = isNew ? "true"
                : "entity IN (SELECT entity FROM touched WHERE pub = %d)".formatted(build.number());
        String stored = "rule = %d AND %s AND %s".formatted(rule, only, build.before().visible());
        warehouse.execute("""
                INSERT INTO change (rule, facet, entity, valid_from, pub, pub_day, num, den, cause, delivery)
                SELECT %1$d, d.facet, d.entity, d.valid_from, %2$d, toDate32('%3$s'), d.num, d.den, %4$s,
                       ifNull(t.delivery, 0)
                FROM (
                    SELECT facet, entity, valid_from, sum(num_change) AS num, sum(den_change) AS den FROM (
                        SELECT entity, facet, valid_from, num_change, den_change FROM (%5$s)
                        UNION ALL
                        SELECT entity, facet, valid_from, -num, -den FROM change WHERE %6$s
                    ) GROUP BY facet, entity, valid_from HAVING num != 0 OR den != 0
                ) d
                LEFT JOIN (SELECT entity, delivery FROM touched WHERE pub = %2$d) t ON t.entity = d.entity
                LEFT JOIN (SELECT DISTINCT entity, true AS known FROM change WHERE %6$s) k ON k.entity = d.entity"""
                .formatted(rule, build.number(), build.day(), cause(build, isNew),
                        new IndicatorSql(indicator, catalogue, build.now(), only).changes(), stored));
    }

    /**
     * Why a figure moves: a school's first report; news about days after the last publication; or a correction of days
     * that were already published. A rule's second version moves everything for no other reason.
     */
    private static String cause(Build build, boolean isNew) {
        if (isNew && !build.previousDataDate().equals(LocalDate.MIN)) {
            return "'rule'";
        }
        return "multiIf(NOT ifNull(k.known, false), 'newly', d.valid_from > toDate32('%s'), 'real', 'correction')"
                .formatted(build.previousDataDate().equals(LocalDate.MIN) ? "1900-01-01" : build.previousDataDate());
    }
}
