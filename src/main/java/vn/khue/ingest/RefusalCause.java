package vn.khue.ingest;

import java.util.Optional;

/**
 * Files that were refused as a whole for the same reason.
 *
 * @param dataset id of the contract; empty when no contract recognised them
 * @param deliveries how many
 * @param newest number of the newest of them
 * @param why what was said of the newest
 */
public record RefusalCause(Optional<String> dataset, int deliveries, long newest, DeliveryReport.Explanation why) {
}
