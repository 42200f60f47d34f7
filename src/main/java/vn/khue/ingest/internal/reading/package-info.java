/** Tables out of hostile files, row by row. */
@NullMarked
package vn.khue.ingest.internal.reading;

import org.jspecify.annotations.NullMarked;
