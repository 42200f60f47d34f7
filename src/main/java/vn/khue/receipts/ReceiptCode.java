package vn.khue.receipts;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a receipt is found by: the first 128 bits of the SHA-256 of its text, in Crockford's base 32, which has no
 * letters that are read for figures. The two bits that 26 letters have too many are zero and come last.
 *
 * @param text 26 letters and figures
 */
public record ReceiptCode(String text) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BYTES = 16;
    private static final int BITS_A_LETTER = 5;
    private static final int SPARE_BITS = LENGTH * BITS_A_LETTER - BYTES * Byte.SIZE;

    public ReceiptCode {
        if (text.length() != LENGTH || text.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)
                || LETTERS.indexOf(text.charAt(LENGTH - 1)) % (1 << SPARE_BITS) != 0) {
            throw new IllegalArgumentException("not the code of a receipt: " + text);
        }
    }

    /** The code of a text. */
    public static ReceiptCode of(String canonical) {
        BigInteger bits = new BigInteger(1, Arrays.copyOf(sha256(canonical), BYTES)).shiftLeft(SPARE_BITS);
        StringBuilder letters = new StringBuilder();
        for (int at = LENGTH - 1; at >= 0; at--) {
            letters.append(LETTERS.charAt(bits.shiftRight(at * BITS_A_LETTER).intValue() & LETTERS.length() - 1));
        }
        return new ReceiptCode(letters.toString());
    }

    /** A code as people type it: in small letters, with hyphens, with O for 0 and I or L for 1; empty if it is none. */
    public static Optional<ReceiptCode> read(String typed) {
        String letters = typed.strip().toUpperCase(Locale.ROOT).replace("-", "").replace('O', '0').replace('I', '1')
                .replace('L', '1');
        try {
            return Optional.of(new ReceiptCode(letters));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
