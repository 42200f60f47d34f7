package vn.khue.ingest.internal.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What stands before the content of a record: magic (4 bytes), length of the label (4), length of the content (8),
 * SHA-256 of the content (32), the label in UTF-8, CRC-32C of all that (4). Numbers are big-endian.
 *
 * @param label free text beside the content, at most {@value #LONGEST_LABEL} bytes
 * @param size bytes of the content
 * @param sha256 of the content, 64 hexadecimal digits
 */
record Frame(String label, long size, String sha256) {

    static final int FIXED = 48;
    static final int LONGEST_LABEL = 16 * 1024;
    private static final int MAGIC = 0x4B485545;
    private static final int CHECKSUM = 4;

    /** The header as it stands in the segment. */
    ByteBuffer encode() {
        byte[] text = label.getBytes(StandardCharsets.UTF_8);
        if (text.length > LONGEST_LABEL) {
            throw new IllegalArgumentException("label of " + text.length + " bytes");
        }
        ByteBuffer header = ByteBuffer.allocate(FIXED + text.length + CHECKSUM);
        header.putInt(MAGIC).putInt(text.length).putLong(size).put(HexFormat.of().parseHex(sha256)).put(text);
        return header.putInt(checksum(header.array(), header.position())).flip();
    }

    /** Bytes of a whole header whose first {@link #FIXED} bytes are given; empty when they begin no header. */
    static Optional<Integer> lengthOf(ByteBuffer fixed) {
        int label = fixed.getInt(4);
        boolean header = fixed.getInt(0) == MAGIC && label >= 0 && label <= LONGEST_LABEL && fixed.getLong(8) >= 0;
        return header ? Optional.of(FIXED + label + CHECKSUM) : Optional.empty();
    }

    /** Empty when the bytes are no whole header. */
    static Optional<Frame> decode(byte[] header) {
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int end = header.length - CHECKSUM;
        if (buffer.getInt(end) != checksum(header, end)) {
            return Optional.empty();
        }
        String label = new String(header, FIXED, end - FIXED, StandardCharsets.UTF_8);
        String sha256 = HexFormat.of().formatHex(Arrays.copyOfRange(header, 16, FIXED));
        return Optional.of(new Frame(label, buffer.getLong(8), sha256));
    }

    /** Bytes of header and content together. */
    long length() {
        return FIXED + label.getBytes(StandardCharsets.UTF_8).length + CHECKSUM + size;
    }

    private static int checksum(byte[] bytes, int end) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, end);
        return (int) crc.getValue();
    }
}
