package vn.khue.ingest.internal.reading;

import java.util.Optional;
import vn.khue.ingest.internal.Refused;

/** One way of seeing rows and columns in a file: a sheet of a workbook, a text file under one separator. */
interface Table {

    /** Begins a walk from the first row; may be called again. */
    Rows rows() throws Refused;

    /** The same walk, for whoever passes the cells on. */
    default Cursor cursor() throws Refused {
        return new RowCursor(rows());
    }

    /** The name of the sheet; a text file has none. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /**
     * Whether a row may hold cells to the right of the header. In a sheet they are remarks; in a text file a separator
     * inside a value has pushed cells to the right, and the row would be read wrong.
     */
    boolean allowsRemarks();
}
