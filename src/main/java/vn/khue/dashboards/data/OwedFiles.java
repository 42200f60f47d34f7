package vn.khue.dashboards.data;

import java.util.Optional;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.Night;

/** Who owes what for a night. */
@FunctionalInterface
interface OwedFiles {

    /** What was owed by those whom the reader sees; empty where nobody keeps a calendar of it. */
    Optional<Owed> of(DeliveryReader reader, Night night);
}
