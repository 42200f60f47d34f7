package vn.khue.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for a short while that a password fitted a hash: HTTP Basic sends it with every request, and bcrypt is slow
 * on purpose. What is kept is a keyed hash of both, so neither can be read from memory, and a changed password asks for
 * another key at once. Failures are never remembered.
 */
final class RememberingPasswords implements PasswordEncoder {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 10_000;

    private final PasswordEncoder slow;
    private final InstantSource clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> verified = new LinkedHashMap<>();

    RememberingPasswords(PasswordEncoder slow, InstantSource clock) {
        this.slow = slow;
        this.clock = clock;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String pair = pair(password, hash);
        if (isRemembered(pair)) {
            return true;
        }
        boolean fits = slow.matches(password, hash);
        if (fits) {
            remember(pair);
        }
        return fits;
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return slow.upgradeEncoding(hash);
    }

    private synchronized boolean isRemembered(String pair) {
        Instant until = verified.get(pair);
        return until != null && clock.instant().isBefore(until);
    }

    private synchronized void remember(String pair) {
        Instant now = clock.instant();
        verified.values().removeIf(until -> !now.isBefore(until));
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(pair, now.plus(KEPT));
    }

    private String pair(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has HmacSHA256", absent);
        }
    }
}
