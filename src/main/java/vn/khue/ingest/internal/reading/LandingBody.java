package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/**
 * The rows of a file as the body of an insert into {@code landing(loading UInt64, line UInt32, cells Array(String))} in
 * RowBinary, made while it is read: neither file nor body is ever in memory as a whole.
 */
public final class LandingBody extends InputStream {

    private static final int FULL = 64 * 1024;

    private final long loading;
    private final HeaderMatch header;
    private final Rows rows;
    private byte[] buffer = new byte[2 * FULL];
    private int start;
    private int end;
    private long count;
    private boolean finished;
    private Optional<Refused> refused = Optional.empty();

    LandingBody(long loading, HeaderMatch header) throws Refused {
        this.loading = loading;
        this.header = header;
        this.rows = header.table().rows();
    }

    /**
     * Reads all rows.
     *
     * @return empty when they take more than so many bytes
     * @throws Refused when the file cannot be read to its end
     */
    public Optional<byte[]> readAtMost(int bytes) throws Refused, IOException {
        try {
            byte[] all = readNBytes(bytes);
            return read() < 0 ? Optional.of(all) : Optional.empty();
        } catch (IOException failure) {
            throw refused.orElseThrow(() -> failure);
        }
    }

    /** Rows given so far. */
    public long count() {
        return count;
    }

    /** Why the body broke off, when it did because of the file. */
    public Optional<Refused> refused() {
        return refused;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (start == end && !finished) {
            fill();
        }
        if (start == end) {
            return length == 0 ? 0 : -1;
        }
        int n = Math.min(length, end - start);
        System.arraycopy(buffer, start, target, offset, n);
        start += n;
        return n;
    }

    private void fill() throws IOException {
        start = 0;
        end = 0;
        try {
            while (end < FULL && !finished) {
                Optional<Row> row = rows.next();
                if (row.isPresent()) {
                    append(row.get());
                }
                finished = row.isEmpty();
            }
        } catch (Refused problem) {
            refused = Optional.of(problem);
            throw new IOException(problem);
        }
    }

    private void append(Row row) throws Refused {
        if (row.line() <= header.row().line()) {
            return;
        }
        requireNoCellsBehindTheHeader(row);
        List<String> cells = header.positions().stream().map(at -> at < 0 ? "" : row.cell(at)).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        littleEndian(loading, Long.BYTES);
        littleEndian(row.line(), Integer.BYTES);
        variable(cells.size());
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            variable(text.length);
            ensure(text.length);
            System.arraycopy(text, 0, buffer, end, text.length);
            end += text.length;
        }
        count++;
    }

    private void requireNoCellsBehindTheHeader(Row row) throws Refused {
        int width = header.row().cells().size();
        if (header.table().allowsRemarks()) {
            return;
        }
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                throw new Refused(Refusal.Code.TOO_MANY_CELLS, Map.of("line", String.valueOf(row.line()),
                        "cells", String.valueOf(row.cells().size()), "columns", String.valueOf(width)));
            }
        }
    }

    private void littleEndian(long value, int bytes) {
        ensure(bytes);
        for (int i = 0; i < bytes; i++) {
            buffer[end++] = (byte) (value >>> 8 * i);
        }
    }

    /** Unsigned LEB128, as ClickHouse writes lengths. */
    private void variable(int value) {
        ensure(5);
        int rest = value;
        while (rest > 0x7f) {
            buffer[end++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[end++] = (byte) rest;
    }

    private void ensure(int more) {
        if (buffer.length - end < more) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + more));
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
