package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.catalogue.CatalogueFolder;
import vn.khue.catalogue.CatalogueProblem;
import vn.khue.catalogue.Catalogues;
import vn.khue.ingest.internal.ChecksAreComputable;
import vn.khue.ingest.internal.FactTables;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** What reads well and the engine will not check is told before a file finds it. */
class ChecksAreComputableTest {

    private static final String CERTIFICATES = "contracts/accreditation-certificates.yaml";

    @TempDir
    private Path path;
    private CatalogueFolder folder;
    private Catalogues catalogues;

    @BeforeEach
    void aFolder() {
        Warehouse warehouse = TestWarehouse.empty();
        FactTables tables = new FactTables(warehouse);
        folder = CatalogueFolder.copiedTo(path);
        catalogues = new Catalogues(Optional.of(path),
                () -> Stream.of(tables, new ChecksAreComputable(warehouse, tables)), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "expect: \"issued_on < expires_on | expect: \"first(issued_on, 2) = '20' and issued_on < expires_on",
        "type: code | type: code\\n    format: \"[0-9]{9,5000}\"",
    })
    void whatTheEngineWillNotCheckIsNamedWithItsLine(String good, String written) {
        String spoilt = written.replace("\\n", "\n");
        folder.change(CERTIFICATES, good, spoilt);

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(CERTIFICATES);
            assertThat(problem.line()).isBetween(lineOf(spoilt), lineOf(spoilt) + 1);
            assertThat(problem.said().key()).isEqualTo("engine.refuses");
        });
    }

    @Test
    void everyContractThatKhueBringsCanBeChecked() {
        folder.change(CERTIFICATES, "grace: 3d", "grace: 4d")
                .change("contracts/graduation-scores.yaml", "vi: Số thứ tự lớn nhất", "vi: Số lớn nhất")
                .change("contracts/dx-scores.yaml", "version: 1", "version: 2")
                .change("contracts/school-register.yaml", "Mã cũ", "Mã trước");

        assertThat(problems()).isEmpty();
    }

    private int lineOf(String text) {
        String content = folder.read(CERTIFICATES);
        return 1 + (int) content.substring(0, content.indexOf(text)).chars().filter(one -> one == '\n').count();
    }

    private List<CatalogueProblem> problems() {
        return catalogues.reload().refused().map(refused -> refused.problems()).orElse(List.of());
    }
}
