package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreConnectionTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAnAddressItIsAFileInTheHomeThatLosesNothingAcknowledged() throws IOException {
        try (Home home = Home.claim(folder)) {
            StoreConnection connection = StoreConnection.of(new StoreSettings(null, null, null), home);
            assertThat(connection.url()).startsWith("jdbc:h2:file:" + home.path().resolve("store/khue"))
                    .contains(";WRITE_DELAY=0").contains(";DB_CLOSE_ON_EXIT=FALSE");
        }
    }

    @Test
    void anAddressNamesPostgres() throws IOException {
        try (Home home = Home.claim(folder)) {
            StoreSettings settings = new StoreSettings("jdbc:postgresql://db/khue", "khue", null);
            assertThat(StoreConnection.of(settings, home))
                    .isEqualTo(new StoreConnection("jdbc:postgresql://db/khue", "khue", ""));
        }
    }
}
