package vn.khue.ingest.internal.archive;

/**
 * Where the archive keeps a record.
 *
 * @param segment number of the segment file, from 1
 * @param position offset of the record's header in it
 */
public record Place(int segment, long position) {
}
