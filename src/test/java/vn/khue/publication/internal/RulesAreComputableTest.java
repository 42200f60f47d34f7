package vn.khue.publication.internal;

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
import vn.khue.network.Units;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** What reads well and the engine will not compute is told before a night finds it. */
class RulesAreComputableTest {

    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";

    @TempDir
    private Path path;
    private CatalogueFolder folder;
    private Catalogues catalogues;

    @BeforeEach
    void aFolder() {
        Warehouse warehouse = TestWarehouse.empty();
        folder = CatalogueFolder.copiedTo(path);
        catalogues = new Catalogues(Optional.of(path),
                () -> Stream.of(new RulesAreComputable(warehouse, Units.bundled())), Clock.systemUTC());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "where: \"issued_on <= :date | where: \"issued_on < 'hôm nay' and issued_on <= :date | 9",
        "where: \"issued_on <= :date | where: \"first(issued_on, 2) = '20' and issued_on <= :date | 9",
        "numerator: exists(held)     | numerator: exists(held) and school.level + 1 > 2 | 10",
        "denominator: 1              | denominator: exists(held) + school.area | 11",
    })
    void whatTheEngineWillNotComputeIsNamedWithItsLine(String good, String spoilt, int line) {
        folder.change(COVERAGE, good, spoilt);

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(COVERAGE);
            assertThat(problem.line()).as(problem.toString()).isEqualTo(line);
            assertThat(problem.message()).startsWith("the warehouse cannot compute this: ").doesNotContain("SELECT");
        });
    }

    @Test
    void aWordOfSqlIsNoNameForRows() {
        folder.change(COVERAGE, "  held: {from", "  from: {from").change(COVERAGE, "exists(held)", "exists(from)")
                .change(COVERAGE, "max(held.level)", "max(from.level)");

        List<CatalogueProblem> problems = problems();

        assertThat(problems).allSatisfy(problem -> assertThat(problem.code()).isEqualTo("engine"));
    }

    @Test
    void aRuleAcrossDatasetsThatCannotBeComputedIsNamedWithItsLine() {
        String standard = "contracts/national-standard-certificates.yaml";
        folder.change(standard, "and level > row.level", "and level > row.level and first(issued_on, 2) > row.level");

        assertThat(problems()).extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.code())
                .containsExactly(standard + ":82 engine");
    }

    @Test
    void everyFormThatAnIndicatorHasIsTried() {
        folder.change(COVERAGE, "digits: 2", "digits: 1")
                .change("indicators/graduation-score.yaml", "digits: 2", "digits: 1")
                .change("indicators/dx-gap.yaml", "digits: 1", "digits: 2")
                .change("indicators/graduation-pass-rate.yaml", "digits: 2", "digits: 1");

        assertThat(problems()).isEmpty();
    }

    private List<CatalogueProblem> problems() {
        return catalogues.reload().refused().map(refused -> refused.problems()).orElse(List.of());
    }
}
