package vn.khue.ingest.internal.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.khue.ingest.internal.Refused;

/**
 * Rows of a separated text, taken from its bytes: without quotes a separator is always one, and most cells are a few
 * plain characters that need not become a Java text on their way. From the first quote, or a line that does not fit the
 * buffer, the general reader goes on. Both give the same rows.
 */
final class PlainCursor implements Cursor {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final SeparatedTable table;
    private final InputStream content;
    private final byte separator;
    private final byte[] buffer;
    /** Where the cells of the row begin, and behind them where the next one would. */
    private int[] starts = new int[64];
    private int width;
    private long line;
    /** Of the row where this stands, or of the next one while it is looked for. */
    private int rowStart;
    private int rowEnd;
    private int filled;
    private boolean ended;
    private Optional<RowCursor> rest = Optional.empty();

    /** @param size of the buffer, in bytes; longer lines are left to the general reader */
    PlainCursor(SeparatedTable table, InputStream content, char separator, int size) {
        this.table = table;
        this.content = content;
        this.separator = (byte) separator;
        this.buffer = new byte[size];
    }

    @Override
    public boolean next() throws Refused {
        if (rest.isPresent()) {
            return rest.get().next();
        }
        try {
            return nextPlain();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean nextPlain() throws IOException, Refused {
        if (line == 0) {
            fill();
            rowEnd = beginsWithMark() ? MARK.length : 0;
        }
        rowStart = rowEnd;
        do {
            if (rowStart == filled && !fill()) {
                rowEnd = rowStart;
                return false;
            }
            if (!findEnd()) {
                return general();
            }
            line++;
        } while (isBlankLine());
        return true;
    }

    private boolean beginsWithMark() {
        return filled >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Skips a line without a character, which is no row. */
    private boolean isBlankLine() {
        boolean blank = width == 1 && starts[1] - 1 == rowStart;
        rowStart = blank ? rowEnd : rowStart;
        return blank;
    }

    /** Notes where the cells of the line begin that starts at {@code rowStart}; false when it is not plain. */
    private boolean findEnd() throws IOException {
        width = 0;
        starts[0] = rowStart;
        int at = rowStart;
        while (true) {
            if (at == filled) {
                at -= rowStart;
                if (!fillInLine() && ended) {
                    cellEndsAt(at);
                    rowEnd = at;
                    return true;
                }
                if (at == filled) {
                    return false;
                }
            }
            byte b = buffer[at];
            if (b == separator) {
                cellEndsAt(at);
            } else if (b == '"') {
                return false;
            } else if (b == '\n' || b == '\r') {
                return endsAt(at, b);
            }
            at++;
        }
    }

    private boolean endsAt(int at, byte b) throws IOException {
        int end = at;
        if (b == '\r' && at + 1 == filled) {
            end -= rowStart;
            if (!fillInLine() && !ended) {
                return false;
            }
        }
        cellEndsAt(end);
        rowEnd = b == '\r' && end + 1 < filled && buffer[end + 1] == '\n' ? end + 2 : end + 1;
        return true;
    }

    private void cellEndsAt(int at) {
        width++;
        if (width == starts.length) {
            starts = Arrays.copyOf(starts, 2 * width);
        }
        starts[width] = at + 1;
    }

    private boolean fillInLine() throws IOException {
        for (int i = 0; i <= width; i++) {
            starts[i] -= rowStart;
        }
        return fill();
    }

    /** Reads on behind what is there, which moves to the front; false at the end or when there is no room. */
    private boolean fill() throws IOException {
        System.arraycopy(buffer, rowStart, buffer, 0, filled - rowStart);
        filled -= rowStart;
        rowStart = 0;
        if (filled == buffer.length) {
            return false;
        }
        int n = content.readNBytes(buffer, filled, buffer.length - filled);
        filled += n;
        ended = filled < buffer.length;
        return n > 0;
    }

    private boolean general() throws Refused {
        InputStream from = new SequenceInputStream(new ByteArrayInputStream(buffer, rowStart, filled - rowStart), content);
        RowCursor general = new RowCursor(table.rows(from, line, false));
        rest = Optional.of(general);
        return general.next();
    }

    @Override
    public long line() {
        return rest.map(RowCursor::line).orElse(line);
    }

    @Override
    public int width() {
        return rest.map(RowCursor::width).orElse(width);
    }

    @Override
    public boolean isFilled(int cell) {
        if (rest.isPresent()) {
            return rest.get().isFilled(cell);
        }
        return cell < width && (isPlain(cell) ? end(cell) > starts[cell] : !text(cell).isEmpty());
    }

    @Override
    public void append(int cell, RowBinary target) {
        if (rest.isPresent()) {
            rest.get().append(cell, target);
        } else if (cell >= width) {
            target.size(0);
        } else if (isPlain(cell)) {
            target.text(buffer, starts[cell], end(cell));
        } else {
            byte[] clean = text(cell).getBytes(StandardCharsets.UTF_8);
            target.text(clean, 0, clean.length);
        }
    }

    private int end(int cell) {
        return starts[cell + 1] - 1;
    }

    /** Of printable ASCII without blanks, which is clean as it stands. */
    private boolean isPlain(int cell) {
        for (int i = starts[cell]; i < end(cell); i++) {
            if (buffer[i] <= ' ' || buffer[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private String text(int cell) {
        return CellText.clean(new String(buffer, starts[cell], end(cell) - starts[cell], StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        rest.ifPresent(RowCursor::close);
        try {
            content.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
