package vn.khue.dashboards.data;

import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.NightIntake;

/**
 * A dataset and what came of it.
 *
 * @param contract what its files hold
 * @param counts of the night; empty when nothing came
 * @param newest its newest delivery of all
 * @param owed what was owed for the night, where schools owe it
 */
record DatasetLine(Contract contract, Optional<NightIntake.Counts> counts, Optional<DeliveryLine> newest,
        Optional<NightArrivals.Count> owed) {
}
