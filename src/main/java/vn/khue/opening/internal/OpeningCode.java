package vn.khue.opening.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.khue.security.RandomPassword;
import vn.khue.store.PrivateFile;

/**
 * Proves to a centre that nobody has opened yet that this is who started it: printed on their terminal and kept in a
 * file that only they may read. Another at each start; it ends with the opening.
 */
public final class OpeningCode {

    /** In the home. */
    public static final String FILE = "opening.code";

    private static final int BITS = 59;

    private final Path file;
    private final Attempts attempts;
    private @Nullable String code;

    /** @param clock counts wrong codes in time */
    public OpeningCode(Path home, InstantSource clock) {
        this.file = home.resolve(FILE);
        this.attempts = new Attempts(clock);
    }

    /** Makes a code, in groups of four, in place of an earlier one. */
    public synchronized String make() {
        String fresh = RandomPassword.ofBits(BITS).replaceAll("(.{4})(?=.)", "$1-");
        PrivateFile.write(file, fresh + "\n");
        code = fresh;
        return fresh;
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** Whether an address may try a code now. */
    public boolean mayTry(String from) {
        return attempts.mayTry(from);
    }

    /** Whether this is the code, however its letters and groups are written; a wrong one is counted. */
    public synchronized boolean fits(String typed, String from) {
        boolean fits = code != null && MessageDigest.isEqual(bytes(plain(code)), bytes(plain(typed)));
        if (!fits) {
            attempts.failed(from);
        }
        return fits;
    }

    /** No code fits any more. */
    public synchronized void end() {
        code = null;
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot remove " + file, problem);
        }
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s\\p{Pd}]", "").toLowerCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
