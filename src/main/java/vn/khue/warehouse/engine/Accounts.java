package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The two users of the embedded engine. Their passwords are made once and kept in the home, readable by its owner.
 *
 * @param migrating makes and alters tables
 * @param serving reads and inserts
 */
record Accounts(Account migrating, Account serving) {

    private static final String MIGRATING = "khue_migrate";
    private static final String SERVING = "khue_serve";

    /** Reads {@code file}, or makes it. */
    static Accounts keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                PrivateFile.write(file, freshPasswords());
            }
            Properties kept = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
            return new Accounts(account(kept, MIGRATING), account(kept, SERVING));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Account account(Properties kept, String name) {
        return new Account(name, kept.getProperty(name));
    }

    private static String freshPasswords() throws IOException {
        StringWriter text = new StringWriter();
        for (String name : new String[] {MIGRATING, SERVING}) {
            byte[] password = new byte[24];
            new SecureRandom().nextBytes(password);
            text.write(name + "=" + HexFormat.of().formatHex(password) + "\n");
        }
        return text.toString();
    }
}
