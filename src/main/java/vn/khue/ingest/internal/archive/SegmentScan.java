package vn.khue.ingest.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the records of one segment, believing nothing that does not carry its checksum. */
final class SegmentScan {

    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private final int segment;

    SegmentScan(FileChannel channel, int segment) {
        this.channel = channel;
        this.segment = segment;
    }

    /**
     * Visits the records from the start on, up to the first that is not whole.
     *
     * @return where the last whole one ends
     */
    long run(Consumer<Archived> visitor) throws IOException {
        long position = 0;
        for (Optional<Frame> frame = whole(position); frame.isPresent(); frame = whole(position)) {
            Frame found = frame.get();
            visitor.accept(new Archived(new Place(segment, position), found.label(), found.size(), found.sha256()));
            position += found.length();
        }
        return position;
    }

    /**
     * Whether a whole record begins anywhere behind {@code position}. Then the bytes between are damage rather than a
     * write that a crash cut short, and cutting would lose what follows.
     */
    boolean holdsRecordAfter(long position) throws IOException {
        ByteBuffer window = ByteBuffer.allocate(CHUNK);
        for (long start = position + 1; start + Frame.FIXED <= channel.size(); start += window.limit() - 3) {
            window.clear();
            fill(window, start);
            for (int i = 0; i + 4 <= window.limit(); i++) {
                if (window.get(i) == 'K' && window.getInt(i) == 0x4B485545 && whole(start + i).isPresent()) {
                    return true;
                }
            }
            if (window.limit() < 4) {
                return false;
            }
        }
        return false;
    }

    /** The header at {@code position}; empty unless it and the whole content are there and match. */
    private Optional<Frame> whole(long position) throws IOException {
        Optional<Frame> frame = header(position);
        return frame.isPresent() && hash(position, frame.get(), OutputStream.nullOutputStream())
                .equals(frame.get().sha256()) ? frame : Optional.empty();
    }

    /** The header at {@code position}; empty when none is there. */
    Optional<Frame> header(long position) throws IOException {
        ByteBuffer fixed = ByteBuffer.allocate(Frame.FIXED);
        if (!fill(fixed, position)) {
            return Optional.empty();
        }
        Optional<Integer> length = Frame.lengthOf(fixed);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer header = ByteBuffer.allocate(length.get());
        return fill(header, position) ? Frame.decode(header.array()) : Optional.empty();
    }

    /** Copies the content and returns its hash, of what is there even when that is too short. */
    String hash(long position, Frame frame, OutputStream copy) throws IOException {
        MessageDigest digest = Sha256.digest();
        long at = position + frame.length() - frame.size();
        long end = position + frame.length();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (at < end) {
            chunk.clear().limit((int) Math.min(CHUNK, end - at));
            int n = channel.read(chunk, at);
            if (n < 0) {
                break;
            }
            digest.update(chunk.array(), 0, n);
            copy.write(chunk.array(), 0, n);
            at += n;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Fills the buffer as far as the file goes and flips it; false when the file is shorter. */
    private boolean fill(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            int n = channel.read(buffer, at);
            if (n < 0) {
                break;
            }
            at += n;
        }
        boolean full = !buffer.hasRemaining();
        buffer.flip();
        return full;
    }
}
