package vn.khue.ingest.internal;

import java.time.Instant;

/**
 * What has come of one owed file.
 *
 * @param first when the first delivery with it came
 * @param delivery the newest of them
 * @param accepted whether any of them passed the checks
 */
record Came(Instant first, long delivery, boolean accepted) {

    Came and(Came other) {
        return new Came(first.isBefore(other.first) ? first : other.first, Math.max(delivery, other.delivery),
                accepted || other.accepted);
    }
}
