package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CataloguesTest {

    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";
    private static final String CERTIFICATES = "contracts/accreditation-certificates.yaml";
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    @TempDir
    private Path path;
    private CatalogueFolder folder;
    private Catalogues catalogues;
    private Instant now = START;

    @BeforeEach
    void aFolderInUse() {
        folder = CatalogueFolder.copiedTo(path);
        catalogues = catalogues();
    }

    private Catalogues catalogues(CatalogueGuard... guards) {
        return new Catalogues(Optional.of(path), () -> Stream.of(guards), new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });
    }

    @Test
    void aGoodFolderIsInUseEverywhereAtOnce() {
        Catalogue inUse = catalogues.inUse();
        String before = inUse.version();
        folder.change(COVERAGE, "en: Accreditation coverage", "en: Share of accredited schools");
        now = START.plusSeconds(60);

        CatalogueState state = catalogues.reload();

        assertThat(inUse.indicator("accreditation-coverage").title().en()).isEqualTo("Share of accredited schools");
        assertThat(inUse.version()).isNotEqualTo(before).isEqualTo(state.catalogue().version());
        assertThat(state.since()).isEqualTo(now);
        assertThat(state.refused()).isEmpty();
    }

    @Test
    void aBoardIsReadAgainLikeTheRest() {
        folder.change("boards/exam.yaml", "vi: Thi,", "vi: Thi cử,");

        assertThat(catalogues.reload().refused()).isEmpty();
        assertThat(catalogues.inUse().board("exam").orElseThrow().title().vi()).isEqualTo("Thi cử");
        folder.delete("boards/exam.yaml");
        assertThat(catalogues.reload().refused()).isEmpty();
        assertThat(catalogues.inUse().board("exam")).isEmpty();
    }

    @Test
    void aBadBoardLeavesTheOldOneInUse() {
        folder.change("boards/exam.yaml", "kind: trend", "kind: map, by: level");

        CatalogueState state = catalogues.reload();

        assertThat(catalogues.inUse().board("exam").orElseThrow().tiles()).extracting(BoardTile::kind)
                .contains(BoardTile.Kind.TREND);
        assertThat(state.refused().orElseThrow().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("boards/exam.yaml");
            assertThat(problem.line()).isEqualTo(15);
        });
    }

    @Test
    void aFolderThatSaysTheSameIsTheSameVersionSinceTheSameMoment() {
        now = START.plusSeconds(60);

        assertThat(catalogues.reload().since()).isEqualTo(START);
    }

    @Test
    void aBadFolderLeavesTheOldOneAndSaysEveryProblemUntilItIsMended() {
        String before = catalogues.inUse().version();
        folder.change(COVERAGE, "direction: up", "direction: sideways").change(COVERAGE, "at: date", "at: noon")
                .change(CERTIFICATES, "about: school", "about: [school");

        CatalogueState refused = catalogues.reload();

        assertThat(refused.catalogue().version()).isEqualTo(before).isEqualTo(catalogues.inUse().version());
        assertThat(refused.refused().orElseThrow().problems()).extracting(CatalogueProblem::toString)
                .satisfiesExactly(yaml -> assertThat(yaml).startsWith(CERTIFICATES + ":").endsWith("[yaml]"),
                        at -> assertThat(at).startsWith(COVERAGE + ":7: 'at' must be one of date, period"),
                        direction -> assertThat(direction).startsWith(COVERAGE + ":16: 'direction' must be one of"));
        assertThat(catalogues.state()).isEqualTo(refused);

        folder.change(COVERAGE, "direction: sideways", "direction: up").change(COVERAGE, "at: noon", "at: date")
                .change(CERTIFICATES, "about: [school", "about: school");
        assertThat(catalogues.reload().refused()).isEmpty();
        assertThat(catalogues.inUse().version()).isEqualTo(before);
    }

    @Test
    void workThatHasBegunEndsWithTheVersionItBeganWith() {
        Catalogue inUse = catalogues.inUse();
        String before = inUse.version();
        List<String> seen = new ArrayList<>();

        inUse.runThroughout(() -> {
            seen.add(inUse.version());
            folder.change(COVERAGE, "digits: 2", "digits: 1");
            catalogues.reload();
            seen.add(inUse.version());
            inUse.runThroughout(() -> seen.add(inUse.version()));
            seen.add(inUse.indicator("accreditation-coverage").show().digits() + " digits");
        });

        assertThat(seen).containsExactly(before, before, before, "2 digits");
        assertThat(inUse.version()).isNotEqualTo(before);
        assertThat(inUse.indicator("accreditation-coverage").show().digits()).isEqualTo(1);
    }

    @Test
    void whatFollowsFromACatalogueFollowsFromTheVersionThatAnswers() {
        Catalogue inUse = catalogues.inUse();
        Derived<Integer> digits = new Derived<>(inUse,
                version -> version.indicator("accreditation-coverage").show().digits());
        assertThat(digits.get()).isEqualTo(2);

        inUse.runThroughout(() -> {
            folder.change(COVERAGE, "digits: 2", "digits: 1");
            catalogues.reload();
            assertThat(digits.get()).isEqualTo(2);
        });

        assertThat(digits.get()).isEqualTo(1);
    }

    @Test
    void aGuardMayRefuseAndNamesTheLine() {
        catalogues = catalogues(proposal -> proposal.refuseIndicator("accreditation-coverage", "show.digits",
                "taste", "too many digits"));
        folder.change(COVERAGE, "digits: 2", "digits: 3");

        assertThat(catalogues.reload().refused().orElseThrow().problems()).extracting(CatalogueProblem::toString)
                .containsExactly(COVERAGE + ":15: too many digits [taste]");
        assertThat(catalogues.inUse().indicator("accreditation-coverage").show().digits()).isEqualTo(2);
    }

    @Test
    void whatIsInUseIsToldWhatARefusalWouldTellAndStays() {
        catalogues = catalogues(proposal -> proposal.refuseContract("cashless", "keys", "taste", "not like this"));

        CatalogueState state = catalogues.examine();

        assertThat(state.refused().orElseThrow().problems()).hasSize(1);
        assertThat(state.catalogue().version()).isEqualTo(catalogues.inUse().version());
    }

    @Test
    void whatTheEngineWillNotComputeIsNotInUseAfterAStartEither() {
        folder.write("indicators/own.yaml", folder.read(COVERAGE).replace("id: accreditation-coverage", "id: own"))
                .change(COVERAGE, "digits: 2", "digits: 3");
        catalogues = catalogues(proposal -> {
            proposal.refuseIndicator("own", "numerator", "engine.refuses", "no such function");
            proposal.refuseIndicator("accreditation-coverage", "numerator", "engine.refuses", "no such function");
        });

        CatalogueState state = catalogues.examine();

        assertThat(state.refused().orElseThrow().problems()).hasSize(2);
        assertThat(catalogues.inUse().indicators()).extracting(Indicator::id).doesNotContain("own")
                .contains("accreditation-coverage");
        assertThat(catalogues.inUse().indicator("accreditation-coverage").show().digits()).isEqualTo(2);
        assertThat(catalogues.inUse().version()).isNotEqualTo(Catalogue.load(path).version());
    }

    @ParameterizedTest
    @CsvSource({
        "contracts/cashless.yaml, the contract 'cashless' is missing",
        "indicators/silent-schools.yaml, the indicator 'silent-schools' is missing",
    })
    void whatKhueBringsMayNotBeMissing(String file, String message) {
        folder.delete(file).delete("boards/data-quality.yaml");

        assertThat(catalogues.reload().refused().orElseThrow().problems()).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith(file + ":1: " + message));
    }

    @Test
    void anIndicatorOfOnesOwnMayLeaveWhenNobodyElseObjects() {
        folder.write("indicators/own.yaml", folder.read(COVERAGE).replace("id: accreditation-coverage", "id: own"));
        assertThat(catalogues.reload().catalogue().indicators()).extracting(Indicator::id).contains("own");

        folder.delete("indicators/own.yaml");

        assertThat(catalogues.reload().refused()).isEmpty();
        assertThat(catalogues.inUse().indicators()).extracting(Indicator::id).doesNotContain("own");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "accreditation-certificates | keys: [certificate_no]          | keys: [certificate_no, issued_on]",
        "accreditation-certificates | mode: upsert                    | mode: append",
        "accreditation-certificates | period: month                   | period: quarter",
        "graduation-scores          | label: khue.sbd.v1              | label: khue.sbd.v2",
        "graduation-scores          | privacy: pupil                  | privacy: internal",
    })
    void factsAreNeverReadByAnotherShapeThanTheyWereAccepted(String contract, String before, String after) {
        folder.change("contracts/" + contract + ".yaml", before, after);

        assertThat(catalogues.reload().refused().orElseThrow().problems())
                .anySatisfy(problem -> assertThat(problem.code()).isEqualTo("shape"));
        assertThat(folder.read("contracts/" + contract + ".yaml")).contains(after);
    }

    @Test
    void theOrderOfValuesStaysBecauseItTellsWhichResultCounts() {
        String before = "before: [Trước phúc khảo, Trước PK]";
        String after = "after: [Sau phúc khảo, Sau PK]";
        folder.change("contracts/graduation-results.yaml", before + "\n      " + after, after + "\n      " + before);

        assertThat(catalogues.reload().refused().orElseThrow().problems()).singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("'columns.stage.values' was [before, after]"));
    }

    @Test
    void theCatalogueThatKhueBringsIsNotReadAgain() {
        Catalogues bundled = new Catalogues(Optional.empty(), Stream::empty, Clock.systemUTC());

        assertThat(bundled.examine().refused()).isEmpty();
        assertThatThrownBy(bundled::reload).isInstanceOf(IllegalStateException.class);
    }
}
