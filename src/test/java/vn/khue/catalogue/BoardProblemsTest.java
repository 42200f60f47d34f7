package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case spoils one line of a good board, and is told with that line. */
class BoardProblemsTest {

    private static final String FILE = "boards/watch.yaml";
    private static final String GOOD = """
            id: watch
            version: 1
            title: {vi: Theo dõi, en: Watch}
            tiles:
              - {kind: figure, indicators: [accreditation-coverage], width: 4}
              - {kind: bands, indicators: [accreditation-coverage], by: level}
              - {kind: bands, indicators: [graduation-pass-rate], by: facet, along: stream}
              - {kind: funnel, indicators: [graduation-pass-rate], by: school, facet: {stream: GDTX}}
              - {kind: distribution, indicators: [graduation-score], value: van}
              - {kind: table, indicators: [dx-gap, dx-teaching-2plus], by: place}
              - {kind: text, text: {vi: Đọc kỹ}, width: 12}
              - {kind: text}
            """;

    @TempDir
    private Path folder;
    private CatalogueFolder catalogue;

    @BeforeEach
    void aGoodBoard() {
        catalogue = CatalogueFolder.copiedTo(folder).write(FILE, GOOD);
        assertThat(Catalogue.load(folder).board("watch").orElseThrow().tiles()).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // the form of the file
        " 1 | id: watch | id: guard                                   | file-name  | must stand in guard.yaml",
        " 2 | version: 1 | version: 0                                 | version    | versions count from 1",
        " 3 | title: {vi: Theo dõi, en: Watch} | title: {vi: ' '}     | board      | a text of 1 to 80 letters",
        " 3 | vi: Theo dõi | vi: `\\u202EToàn cảnh`                   | board      | without control signs",
        " 5 | kind: figure | kind: gauge                              | value      | one of figure, ranking, trend",
        " 5 | width: 4 | width: 11                                    | tile       | 12 columns wide, and not 11",
        " 5 | width: 4 | wide: 4                                      | property   | no property 'tiles.wide'",
        // what must hold beyond it
        " 5 | [accreditation-coverage], width | [meals-served], width | tile       | no indicator 'meals-served'",
        " 5 | [accreditation-coverage], width | [graduation-score], width | tile   | only a distribution shows them",
        " 5 | [accreditation-coverage], width | [dx-gap], width       | tile       | is none: put it into a table",
        " 5 | [accreditation-coverage], width | [], width             | tile       | shows 1 indicators, and not 0",
        " 5 | width: 4 | by: place                                    | tile       | cannot split",
        " 5 | kind: figure, indicators: [accreditation-coverage] | kind: map, indicators: [silent-schools] | tile | less is",
        " 6 | [accreditation-coverage], by: level | [silent-schools], by: level | tile | has no split: bands need one",
        " 6 | by: level | by: school                                  | tile       | cannot split 'accreditation-coverage' by",
        " 7 | along: stream | along: moon                             | tile       | has no facet 'moon'",
        " 7 | , along: stream | ``                                    | tile       | goes along a facet that 'along' names",
        " 8 | {stream: GDTX} | {stream: GDXT}                         | tile       | no row has 'GDXT' as 'stream'",
        " 8 | {stream: GDTX} | {dataset: GDTX}                        | tile       | has no facet 'dataset'",
        " 8 | {stream: GDTX} | {stream: GDTX, programme: CT2018}      | tile       | the rows of one facet only",
        " 8 | kind: funnel | kind: trend                              | tile       | cannot split 'graduation-pass-rate' by",
        " 9 | [graduation-score] | [graduation-pass-rate]             | tile       | counts no scores",
        " 9 | value: van | value: su_thi                              | tile       | counts no 'su_thi'",
        "10 | [dx-gap, dx-teaching-2plus] | [dx-gap, dx-gap]          | tile       | named twice",
        "10 | kind: table | kind: ranking                             | tile       | shows 1 indicators, and not 2",
        "11 | text: {vi: Đọc kỹ}, | ``                                | tile       | needs a text unless it is the last",
        "12 | - {kind: text} | - {kind: text, text: {vi: Hết}}        | tile       | age, boundaries, bases and sources",
    })
    void aSpoiltBoardIsToldWithItsLine(int line, String good, String spoilt, String code, String message) {
        catalogue.change(FILE, good, spoilt.replace("`", "").replace("\\u202E", "\u202E"));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
        });
    }

    @Test
    void everyProblemOfEveryTileIsToldAtOnce() {
        catalogue.change(FILE, "stream: GDTX", "stream: GDXT").change(FILE, "width: 4", "width: 1")
                .change(FILE, "value: van", "value: su_thi");

        assertThat(problems()).extracting(CatalogueProblem::line).containsExactly(5, 8, 9);
    }

    @Test
    void aBoardOfMoreThanTwentyFourTilesIsNone() {
        String line = "  - {kind: figure, indicators: [accreditation-coverage], width: 4}\n";
        catalogue.change(FILE, line, String.join("", Collections.nCopies(18, line)));

        assertThat(problems()).extracting(CatalogueProblem::message)
                .containsExactly("a board has 1 to 24 tiles, and not 25");
    }

    /** What is wrong is the indicator, and it is told there. */
    @Test
    void anIndicatorWithProblemsOfItsOwnIsNoProblemOfTheBoard() {
        catalogue.change("indicators/accreditation-coverage.yaml", "direction: up", "direction: sideways");

        assertThat(problems()).extracting(CatalogueProblem::file).doesNotContain(FILE)
                .contains("indicators/accreditation-coverage.yaml");
    }

    private List<CatalogueProblem> problems() {
        return catchThrowableOfType(CatalogueProblems.class, () -> Catalogue.load(folder)).problems();
    }
}
