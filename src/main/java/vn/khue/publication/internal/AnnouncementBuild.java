package vn.khue.publication.internal;

import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Snapshot;
import vn.khue.warehouse.Warehouse;

/**
 * Notes on which day each period of an indicator was first announced, whoever announced it: on that day its schools are
 * found, and from that day on it is the newest. A period whose rows have all gone is announced never.
 */
@Component
class AnnouncementBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    AnnouncementBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    /** (period, since) of a rule, as a snapshot sees them. */
    static String select(int rule, Snapshot snapshot) {
        return """
                SELECT period, argMax(announced.since, pub) AS since FROM announced WHERE rule = %d AND %s
                GROUP BY period HAVING since < %s""".formatted(rule, snapshot.visible(), NetworkBuild.FOREVER);
    }

    void write(Build build, Indicator indicator, int rule, Extent extent) {
        String wanted = new IndicatorSql(indicator, catalogue, build.now(), rule, extent.withoutEntities())
                .announcements();
        warehouse.execute("""
                INSERT INTO announced (rule, period, since, pub)
                SELECT %1$d, period, if(max(wanted) = toDate32('1900-01-01'), %2$s, max(wanted)), %3$d FROM (
                    SELECT period, since AS wanted, toDate32('1900-01-01') AS stored FROM (%4$s)
                    UNION ALL
                    SELECT period, toDate32('1900-01-01') AS wanted, since AS stored FROM (%5$s) WHERE %6$s
                ) GROUP BY period HAVING max(wanted) != max(stored)"""
                .formatted(rule, NetworkBuild.FOREVER, build.number(), wanted, select(rule, build.before()),
                        extent.ofPeriod("period")));
    }
}
