/** Tables out of hostile files, row by row, in flat memory. */
@org.jspecify.annotations.NullMarked
package vn.khue.ingest.internal.reading;
