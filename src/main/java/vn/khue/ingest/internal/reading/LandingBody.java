package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/**
 * The rows of a file as the body of an insert into {@code landing(loading UInt64, line UInt32, cells Array(String))} in
 * RowBinary, made while it is read: neither file nor body is ever in memory as a whole.
 */
public final class LandingBody extends InputStream {

    private final long loading;
    private final HeaderMatch header;
    private final Cursor rows;
    private final RowBinary body = new RowBinary();
    private long count;
    private boolean finished;
    private Optional<Refused> refused = Optional.empty();

    LandingBody(long loading, HeaderMatch header) throws Refused {
        this.loading = loading;
        this.header = header;
        this.rows = header.table().cursor();
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
        if (body.isRead() && !finished) {
            fill();
        }
        if (body.isRead()) {
            return length == 0 ? 0 : -1;
        }
        return body.moveTo(target, offset, length);
    }

    private void fill() throws IOException {
        body.clear();
        try {
            while (!body.isFull() && !finished) {
                finished = !rows.next();
                if (!finished && rows.line() > header.row().line()) {
                    append();
                }
            }
        } catch (Refused problem) {
            refused = Optional.of(problem);
            throw new IOException(problem);
        }
    }

    private void append() throws Refused {
        requireNoCellsBehindTheHeader();
        if (isEmpty()) {
            return;
        }
        body.uint64(loading);
        body.uint32(rows.line());
        body.size(header.positions().size());
        for (int position : header.positions()) {
            if (position < 0) {
                body.size(0);
            } else {
                rows.append(position, body);
            }
        }
        count++;
    }

    private boolean isEmpty() {
        for (int position : header.positions()) {
            if (position >= 0 && rows.isFilled(position)) {
                return false;
            }
        }
        return true;
    }

    private void requireNoCellsBehindTheHeader() throws Refused {
        int width = header.row().cells().size();
        if (header.table().allowsRemarks()) {
            return;
        }
        for (int i = width; i < rows.width(); i++) {
            if (rows.isFilled(i)) {
                throw new Refused(Refusal.Code.TOO_MANY_CELLS, Map.of("line", String.valueOf(rows.line()),
                        "cells", String.valueOf(rows.width()), "columns", String.valueOf(width)));
            }
        }
    }

    @Override
    public void close() {
        rows.close();
    }
}
