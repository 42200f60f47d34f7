package vn.khue.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A delivery in a list.
 *
 * @param delivery its number
 * @param dataset id of the contract; empty while it is not known
 * @param period what it covers; empty while it is not known
 * @param sender on whose behalf
 * @param fileName as the sender calls it
 * @param size bytes
 * @param receivedAt when its bytes were safe
 * @param receivedBy login of the person
 * @param state how far it has come
 * @param refusal why the whole file was not taken
 * @param rowsAccepted rows that became facts; empty before the check, as the next
 * @param rowsRejected rows that did not
 * @param publication number of the publication that made it visible
 * @param replacedBy the delivery that took its place
 */
public record DeliveryLine(long delivery, Optional<String> dataset, Optional<String> period, String sender,
        String fileName, long size, Instant receivedAt, String receivedBy, DeliveryState state,
        Optional<DeliveryReport.Explanation> refusal, OptionalLong rowsAccepted, OptionalLong rowsRejected,
        OptionalInt publication, OptionalLong replacedBy) {
}
