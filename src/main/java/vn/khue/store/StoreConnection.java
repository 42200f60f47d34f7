package vn.khue.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How to reach the operational store.
 *
 * @param url JDBC address
 * @param user who connects
 * @param password theirs
 */
record StoreConnection(String url, String user, String password) implements JdbcConnectionDetails {

    /**
     * H2 acknowledges a commit before it is written unless WRITE_DELAY is 0: a killed process then loses acknowledged
     * rows. Spring closes the database, not H2's own shutdown hook, which runs at the same time.
     */
    private static final String DURABLE = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000";

    /** The store that the settings name, or the file in {@code home}. */
    static StoreConnection of(StoreSettings settings, Home home) {
        if (settings.isElsewhere()) {
            return new StoreConnection(orEmpty(settings.url()), orEmpty(settings.user()), orEmpty(settings.password()));
        }
        return new StoreConnection("jdbc:h2:file:" + home.folder("store").resolve("khue") + DURABLE, "khue", "");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
