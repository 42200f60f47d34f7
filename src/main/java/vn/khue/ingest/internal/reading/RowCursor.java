package vn.khue.ingest.internal.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.khue.ingest.internal.Refused;

/** Rows of any table. */
final class RowCursor implements Cursor {

    private final Rows rows;
    private Row row = new Row(0, List.of());

    RowCursor(Rows rows) {
        this.rows = rows;
    }

    @Override
    public boolean next() throws Refused {
        Optional<Row> next = rows.next();
        next.ifPresent(found -> row = found);
        return next.isPresent();
    }

    @Override
    public long line() {
        return row.line();
    }

    @Override
    public int width() {
        return row.cells().size();
    }

    @Override
    public boolean isFilled(int cell) {
        return !row.cell(cell).isEmpty();
    }

    @Override
    public void append(int cell, RowBinary target) {
        byte[] text = row.cell(cell).getBytes(StandardCharsets.UTF_8);
        target.text(text, 0, text.length);
    }

    @Override
    public void close() {
        rows.close();
    }
}
