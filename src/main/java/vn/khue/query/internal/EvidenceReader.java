package vn.khue.query.internal;

import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Service;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.query.Evidence;
import vn.khue.shared.NotVisible;
import vn.khue.warehouse.Warehouse;

/** Which datasets have rows that the publication shows. */
@Service
class EvidenceReader implements Evidence {

    private final Publications publications;
    private final Warehouse warehouse;

    EvidenceReader(Publications publications, Warehouse warehouse) {
        this.publications = publications;
        this.warehouse = warehouse;
    }

    @Override
    public Set<String> datasets(OptionalInt publication) {
        Published published = (publication.isPresent() ? publications.find(publication.getAsInt())
                : publications.newest()).orElseThrow(() -> new NotVisible("publication " + publication));
        return warehouse.dsl().resultQuery("""
                SELECT DISTINCT dataset FROM (
                    SELECT dataset, loading FROM visible_loading WHERE %s
                    GROUP BY dataset, loading HAVING sum(sign) > 0)"""
                .formatted(publications.snapshot(published).visible())).fetchSet("dataset", String.class);
    }
}
