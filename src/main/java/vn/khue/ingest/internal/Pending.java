package vn.khue.ingest.internal;

import java.time.Instant;
import java.util.Optional;
import vn.khue.ingest.internal.archive.Place;
import vn.khue.store.tables.records.DeliveryRecord;

/**
 * A received delivery that waits for its check.
 *
 * @param id its number
 * @param dataset id of the contract, as the sender said or the header told
 * @param period as the sender wrote it
 * @param sender on whose behalf
 * @param fileName as the sender calls it
 * @param size of its bytes
 * @param place where they are
 * @param receivedAt when it came
 * @param attempts how often the work on it has begun
 * @param confirmed whether its sender was told that it holds far fewer rows than before, and means it
 */
record Pending(long id, Optional<String> dataset, Optional<String> period, String sender, String fileName, long size,
        Place place, Instant receivedAt, int attempts, boolean confirmed) {

    static Pending of(DeliveryRecord row) {
        return new Pending(row.getId(), Optional.ofNullable(row.getDataset()), Optional.ofNullable(row.getPeriod()),
                row.getSender(), row.getFileName(), row.getSize(), new Place(row.getSegment(), row.getPosition()),
                row.getReceivedAt().toInstant(), row.getAttempts(), row.getConfirmed());
    }

    Pending ofDataset(String recognised) {
        return new Pending(id, Optional.of(recognised), period, sender, fileName, size, place, receivedAt, 0, confirmed);
    }
}
