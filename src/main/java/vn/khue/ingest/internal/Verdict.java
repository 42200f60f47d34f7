package vn.khue.ingest.internal;

import java.util.Optional;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;

/**
 * What is decided about a delivery.
 *
 * @param prepared what was known of it; empty when that was too little
 * @param period what it covers, if that could be told
 * @param loaded the attempt that stays; empty when its rows were not looked at
 * @param refusal why it is not taken; empty when it is
 * @param note what there is to say to the sender besides
 */
record Verdict(long delivery, Optional<Prepared> prepared, Optional<DeliveryPeriod> period, Optional<Loaded> loaded,
        Optional<DeliveryReport.Explanation> refusal, Optional<String> note) {

    static Verdict checked(Prepared prepared, Loaded loaded, Optional<String> note) {
        return new Verdict(prepared.id(), Optional.of(prepared), Optional.of(prepared.period()), Optional.of(loaded),
                Optional.empty(), note);
    }

    /** Its rows stay, so that the sender can see them all. */
    static Verdict refused(Prepared prepared, Loaded loaded, DeliveryReport.Explanation why) {
        return new Verdict(prepared.id(), Optional.of(prepared), Optional.of(prepared.period()), Optional.of(loaded),
                Optional.of(why), Optional.empty());
    }

    static Verdict refused(long delivery, Optional<DeliveryPeriod> period, DeliveryReport.Explanation why) {
        return new Verdict(delivery, Optional.empty(), period, Optional.empty(), Optional.of(why), Optional.empty());
    }

    DeliveryState state() {
        return refusal.isPresent() ? DeliveryState.REFUSED : DeliveryState.CHECKED;
    }

    Optional<String> detail() {
        return refusal.map(DeliveryReport.Explanation::reason).or(() -> note);
    }
}
