package vn.khue.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the operational store is; without an address it is a file in the home.
 *
 * @param url JDBC address of a PostgreSQL database ({@code KHUE_DATABASE_URL})
 * @param user who connects ({@code KHUE_DATABASE_USER})
 * @param password theirs ({@code KHUE_DATABASE_PASSWORD})
 */
@ConfigurationProperties("khue.database")
public record StoreSettings(@Nullable String url, @Nullable String user, @Nullable String password) {

    /** The file in the home. */
    public static final StoreSettings HERE = new StoreSettings(null, null, null);

    /** Whether it is a database that an address names, and not the file in the home. */
    public boolean isElsewhere() {
        return url != null && !url.isBlank();
    }
}
