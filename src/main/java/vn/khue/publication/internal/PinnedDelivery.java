package vn.khue.publication.internal;

import java.time.LocalDate;

/**
 * A checked delivery as a build sees it.
 *
 * @param loading the attempt whose rows count
 * @param rows how many rows were accepted
 * @param replacedBy the delivery that takes its place; 0 when none does
 */
record PinnedDelivery(long id, String dataset, String sender, String period, LocalDate asOf, long loading, long rows,
        long replacedBy) {

    PinnedDelivery replacedBy(long other) {
        return new PinnedDelivery(id, dataset, sender, period, asOf, loading, rows, other);
    }

    /** Whether both speak of the same thing, so that a restatement as a whole replaces one by the other. */
    boolean restates(PinnedDelivery earlier) {
        return dataset.equals(earlier.dataset) && sender.equals(earlier.sender) && period.equals(earlier.period);
    }
}
