package vn.khue.ingest.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.TestWarehouse;

/** A contract that the migrations do not follow stops the start, not a delivery in the middle of the night. */
class FactTablesTest {

    private final FactTables tables = new FactTables(TestWarehouse.empty());

    @TempDir
    Path folder;

    @Test
    void theBundledContractsAndTheMigrationsSayTheSame() {
        assertThatCode(() -> tables.requireAll(Catalogue.bundled())).doesNotThrowAnyException();
    }

    @Test
    void aColumnThatTheTableLacksIsNamed() throws IOException {
        Path contract = Files.createDirectories(folder.resolve("contracts")).resolve("school-register.yaml");
        Files.writeString(contract, new ClassPathResource("catalogue/contracts/school-register.yaml")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("columns:", "columns:\n  motto: {vi: Khẩu hiệu, en: Motto, type: text}"));

        assertThatThrownBy(() -> tables.requireAll(Catalogue.load(folder))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("fact_school_register").hasMessageContaining("motto");
    }
}
