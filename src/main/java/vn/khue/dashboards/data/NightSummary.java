package vn.khue.dashboards.data;

import java.util.Optional;
import vn.khue.ingest.NightIntake;

/**
 * A night in counts.
 *
 * @param intake what came; empty while nothing ever came
 * @param owed what was owed, where that is known
 */
record NightSummary(Optional<NightIntake> intake, Optional<Owed> owed) {

    Optional<NightIntake.Counts> counts(String dataset) {
        return intake.stream().flatMap(night -> night.datasets().stream())
                .filter(counts -> counts.dataset().equals(Optional.of(dataset))).findFirst();
    }
}
