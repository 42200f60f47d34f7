package vn.khue.ingest.internal.reading;

import vn.khue.ingest.internal.Refused;

/** Walks through a table once and gives the cells of the row where it stands as the warehouse takes them. */
interface Cursor extends AutoCloseable {

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     */
    boolean next() throws Refused;

    /** The file's own number of the row, as in {@link Row}. */
    long line();

    /** How many cells the row has. */
    int width();

    /** Whether a cell is there and says something. */
    boolean isFilled(int cell);

    /** Appends a cell; an empty text beyond the last. */
    void append(int cell, RowBinary target);

    @Override
    void close();
}
