package vn.khue.ingest.internal.reading;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param line the file's own number: of the line where the row begins, or of the sheet's row
 * @param cells text of the cells from the first column on; trimmed, in Unicode NFC
 */
record Row(long line, List<String> cells) {

    /** Nothing but blanks. */
    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /** Text of a cell, empty beyond the last. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
