package vn.khue.ingest;

/**
 * The answer to a file handed in: its bytes are on disk and its delivery is committed.
 *
 * @param delivery number of the delivery
 * @param repeated the same sender had handed in the same bytes before and they say nothing new; the number is that
 *     delivery's
 */
public record Receipt(long delivery, boolean repeated) {
}
