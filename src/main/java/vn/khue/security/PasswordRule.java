package vn.khue.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a person's own password must be. Length is what protects; no rule asks for signs that are forgotten. */
public enum PasswordRule {

    /** Shorter than {@link #LEAST}. */
    TOO_SHORT,
    /** Longer than bcrypt can take. */
    TOO_LONG,
    /** Says the login, or is one character over and over. */
    TOO_PLAIN;

    /** Fewest characters. */
    public static final int LEAST = 12;

    /** bcrypt knows no byte after the 72nd. */
    private static final int MOST_BYTES = 72;

    private static final int LEAST_DISTINCT = 4;

    /** The rule that a password breaks, if any. */
    public static Optional<PasswordRule> brokenBy(String password, String login) {
        if (password.codePointCount(0, password.length()) < LEAST) {
            return Optional.of(TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of(TOO_LONG);
        }
        boolean saysTheLogin = !login.isBlank()
                && password.toLowerCase(Locale.ROOT).contains(login.strip().toLowerCase(Locale.ROOT));
        return saysTheLogin || password.codePoints().distinct().count() < LEAST_DISTINCT ? Optional.of(TOO_PLAIN)
                : Optional.empty();
    }
}
