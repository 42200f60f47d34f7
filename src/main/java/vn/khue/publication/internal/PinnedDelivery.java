package vn.khue.publication.internal;

import java.time.LocalDate;

/**
 * A checked delivery as a build sees it.
 *
 * @param loading the attempt whose rows count
 * @param hash of its facts, noted when they were checked
 * @param replacedBy the delivery that takes its place; 0 when none does
 */
record PinnedDelivery(long id, String dataset, String sender, String period, LocalDate asOf, long loading,
        String hash, long replacedBy) {

    PinnedDelivery replacedBy(long other) {
        return new PinnedDelivery(id, dataset, sender, period, asOf, loading, hash, other);
    }
}
