package vn.khue.publication.internal;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.Warehouse;

/**
 * Writes the state of every dated indicator on the data date, so that the newest screens add up nothing but schools.
 * The cells of a period need no head: they hold little more than one change a school.
 *
 * @see "docs/decisions/0008-head-and-checkpoints.md"
 */
@Component
class HeadBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    HeadBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        String rules = build.dated(catalogue).stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (rules.isEmpty()) {
            return;
        }
        warehouse.execute("""
                INSERT INTO head (pub, rule, facet, entity, num, den, last_reported)
                SELECT %d, rule, facet, entity, sum(num) AS n, sum(den) AS d, max(pub_day)
                FROM change WHERE rule IN (%s) AND valid_from <= toDate32('%s') AND %s
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0"""
                .formatted(build.number(), rules, build.dataDate(), build.now().visible()));
    }
}
