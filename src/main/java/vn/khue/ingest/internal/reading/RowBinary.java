package vn.khue.ingest.internal.reading;

import java.util.Arrays;

/** Bytes of ClickHouse's format RowBinary, waiting to be read. */
final class RowBinary {

    /** As many bytes as are worth a write. */
    static final int FULL = 64 * 1024;

    private byte[] buffer = new byte[2 * FULL];
    private int start;
    private int end;

    boolean isFull() {
        return end >= FULL;
    }

    boolean isRead() {
        return start == end;
    }

    void clear() {
        start = 0;
        end = 0;
    }

    /** Moves what is there, up to {@code length} bytes, into {@code target}. */
    int moveTo(byte[] target, int offset, int length) {
        int n = Math.min(length, end - start);
        System.arraycopy(buffer, start, target, offset, n);
        start += n;
        return n;
    }

    void uint64(long value) {
        littleEndian(value, Long.BYTES);
    }

    void uint32(long value) {
        littleEndian(value, Integer.BYTES);
    }

    private void littleEndian(long value, int bytes) {
        ensure(bytes);
        for (int i = 0; i < bytes; i++) {
            buffer[end++] = (byte) (value >>> 8 * i);
        }
    }

    /** How many values follow, or bytes of a text: unsigned LEB128. */
    void size(int value) {
        ensure(5);
        int rest = value;
        while (rest > 0x7f) {
            buffer[end++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[end++] = (byte) rest;
    }

    /** A text in UTF-8. */
    void text(byte[] bytes, int from, int to) {
        size(to - from);
        ensure(to - from);
        System.arraycopy(bytes, from, buffer, end, to - from);
        end += to - from;
    }

    private void ensure(int more) {
        if (buffer.length - end < more) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + more));
        }
    }
}
