package vn.khue.ingest.internal.archive;

/**
 * A record that the archive holds.
 *
 * @param place where
 * @param label what was written beside the content
 * @param size bytes of the content
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record Archived(Place place, String label, long size, String sha256) {
}
