package vn.khue.ingest.internal.reading;

import java.util.Optional;
import vn.khue.ingest.internal.Refused;

/** Walks through a table once, from its first row on. */
interface Rows extends AutoCloseable {

    /** The next row; empty at the end. */
    Optional<Row> next() throws Refused;

    @Override
    void close();
}
