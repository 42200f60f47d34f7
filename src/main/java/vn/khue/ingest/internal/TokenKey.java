package vn.khue.ingest.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key under which values are hashed: HMAC-SHA-256, so that whoever has the hashes and every possible value, but not the
 * key, learns nothing (RFC 2104; a plain hash of 64 million candidate numbers falls in seconds). Never printed.
 */
final class TokenKey {

    static final int LENGTH = 32;

    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private final byte[] key;

    /** @param key 32 bytes */
    TokenKey(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, not " + key.length);
        }
        this.key = key.clone();
    }

    /**
     * ClickHouse SQL for the HMAC of a text, in hexadecimal.
     *
     * @param text SQL of the text
     */
    String hmac(String text) {
        return "lower(hex(SHA256(concat(unhex('%s'), SHA256(concat(unhex('%s'), %s))))))".formatted(padded(OUTER),
                padded(INNER), text);
    }

    private String padded(byte with) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= with;
        }
        return HexFormat.of().formatHex(block);
    }

    /** Tells this key from another and gives nothing of it away. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("khue.key.v1|".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "key " + fingerprint().substring(0, 8);
    }
}
