package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedTablesTest {

    private static final Path COMMITTED = Path.of("src/main/java");
    private static final Path FRESH = Path.of("target/generated-tables");

    @Test
    void theStoresTableClassesAreThoseOfItsMigrations() throws Exception {
        TableClasses.writeStore(FRESH);
        assertThat(sources(FRESH.resolve("vn/khue/store/tables")))
                .isNotEmpty().isEqualTo(sources(COMMITTED.resolve("vn/khue/store/tables")));
    }

    @Test
    void theWarehousesTableClassesAreThoseOfItsMigrations() throws Exception {
        TableClasses.writeWarehouse(FRESH);
        assertThat(sources(FRESH.resolve("vn/khue/warehouse/tables")))
                .isNotEmpty().isEqualTo(sources(COMMITTED.resolve("vn/khue/warehouse/tables")));
    }

    private static Map<String, String> sources(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
