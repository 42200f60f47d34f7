package vn.khue.ingest.internal.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Content on its way into the archive: its length and hash must be known before its first byte is written. A small one
 * waits in memory, so that a night of small files makes no files of its own; a large one waits on disk.
 */
public final class Spool implements AutoCloseable {

    private static final int IN_MEMORY = 256 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final byte[] head;
    private final @Nullable Path file;
    private final long size;
    private final String sha256;

    private Spool(byte[] head, @Nullable Path file, long size, String sha256) {
        this.head = head;
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    /**
     * Takes all of {@code bytes}.
     *
     * @param directory where a large one waits
     * @param limit most bytes taken
     * @return empty when there are more
     */
    public static Optional<Spool> take(InputStream bytes, Path directory, long limit) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] head = bytes.readNBytes(limit < IN_MEMORY ? (int) limit + 1 : IN_MEMORY);
        if (head.length > limit) {
            return Optional.empty();
        }
        digest.update(head);
        if (head.length < IN_MEMORY) {
            return Optional.of(new Spool(head, null, head.length, hex(digest)));
        }
        Path file = Files.createTempFile(directory, "incoming", ".part");
        long size = -1;
        try {
            size = copyRest(bytes, file, head.length, limit, digest);
            return size < 0 ? Optional.empty() : Optional.of(new Spool(head, file, size, hex(digest)));
        } finally {
            if (size < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static long copyRest(InputStream bytes, Path file, long already, long limit, MessageDigest digest)
            throws IOException {
        long size = already;
        try (OutputStream rest = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
                size += n;
                if (size > limit) {
                    return -1;
                }
                digest.update(chunk, 0, n);
                rest.write(chunk, 0, n);
            }
        }
        return size;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Bytes taken. */
    public long size() {
        return size;
    }

    /** Of all bytes, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    void writeTo(FileChannel channel, long position) throws IOException {
        long at = write(channel, ByteBuffer.wrap(head), position);
        if (file != null) {
            try (FileChannel rest = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
                while (rest.read(chunk) >= 0) {
                    at = write(channel, chunk.flip(), at);
                    chunk.clear();
                }
            }
        }
    }

    static long write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        return at;
    }

    @Override
    public void close() {
        if (file != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException leftToTheNextStart) {
                // whoever opens the archive deletes what was abandoned there
                return;
            }
        }
    }
}
