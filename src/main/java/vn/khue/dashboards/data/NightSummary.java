package vn.khue.dashboards.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.ingest.Arrival;
import vn.khue.ingest.NightArrivals;
import vn.khue.ingest.NightIntake;

/**
 * A night in counts.
 *
 * @param intake what came
 * @param owed what was owed; empty where nobody owes anything
 */
record NightSummary(NightIntake intake, NightArrivals owed) {

    private static final int SILENT_FROM = 2;

    /**
     * A school that has fallen silent.
     *
     * @param code official code
     * @param name as registered
     * @param nights missed in a row
     */
    record Silent(String code, String name, int nights) {
    }

    boolean hasOwed() {
        return !owed.all().isEmpty();
    }

    /** How many schools owe something. */
    long schools() {
        return owed.all().stream().map(arrival -> arrival.school().code()).distinct().count();
    }

    Optional<NightIntake.Counts> counts(String dataset) {
        return intake.datasets().stream().filter(counts -> counts.dataset().equals(Optional.of(dataset))).findFirst();
    }

    Optional<NightArrivals.Count> owed(String dataset) {
        return Optional.ofNullable(owed.byDataset().get(dataset));
    }

    /** Schools that have missed two nights or more of some dataset, longest first. */
    List<Silent> silent() {
        Map<String, Silent> silent = new HashMap<>();
        owed.all().stream().filter(arrival -> nights(arrival) >= SILENT_FROM)
                .map(arrival -> new Silent(arrival.school().code(), arrival.school().name(), nights(arrival)))
                .forEach(school -> silent.merge(school.code(), school,
                        (one, other) -> one.nights() >= other.nights() ? one : other));
        return silent.values().stream().sorted(Comparator.comparingInt(Silent::nights).reversed()
                .thenComparing(Silent::code)).toList();
    }

    /** A night that still has time is not missed yet. */
    private static int nights(Arrival arrival) {
        return arrival.state() == Arrival.State.AWAITED ? arrival.missed() - 1 : arrival.missed();
    }
}
