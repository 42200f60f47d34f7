package vn.khue.publication.internal;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.warehouse.Warehouse;

/**
 * Writes the state of every indicator on the data date, so that the newest screens add up nothing but schools.
 *
 * @see "docs/decisions/0008-head-and-checkpoints.md"
 */
@Component
class HeadBuild {

    private final Warehouse warehouse;

    HeadBuild(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    void write(Build build) {
        String rules = build.rules().values().stream().map(String::valueOf).collect(Collectors.joining(", "));
        warehouse.execute("""
                INSERT INTO head (pub, rule, facet, entity, num, den, last_reported)
                SELECT %d, rule, facet, entity, sum(num) AS n, sum(den) AS d, max(pub_day)
                FROM change WHERE rule IN (%s) AND valid_from <= toDate32('%s') AND %s
                GROUP BY rule, facet, entity HAVING n != 0 OR d != 0"""
                .formatted(build.number(), rules, build.dataDate(), build.now().visible()));
    }
}
