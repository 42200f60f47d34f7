package vn.khue.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Passwords made by chance, without the characters that people mistake for others. */
public final class RandomPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final double BITS_EACH = Math.log(ALPHABET.length()) / Math.log(2);

    private RandomPassword() {
    }

    /** A password with at least {@code bits} of chance. */
    public static String ofBits(int bits) {
        return new SecureRandom().ints((long) Math.ceil(bits / BITS_EACH), 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
