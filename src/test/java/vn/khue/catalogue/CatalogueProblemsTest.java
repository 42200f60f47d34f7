package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case spoils one line of a good file. */
class CatalogueProblemsTest {

    private static final Path BUNDLED = Path.of("src/main/resources/catalogue");
    private static final String CERTIFICATES = "contracts/accreditation-certificates.yaml";
    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";
    private static final String EVERY_TYPE = "contracts/every-type.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void aGoodCatalogue() throws IOException {
        Files.createDirectory(folder.resolve("contracts"));
        Files.createDirectory(folder.resolve("indicators"));
        Files.copy(BUNDLED.resolve(CERTIFICATES), folder.resolve(CERTIFICATES));
        Files.copy(BUNDLED.resolve(COVERAGE), folder.resolve(COVERAGE));
        Files.copy(Path.of("src/test/resources/every-type", EVERY_TYPE), folder.resolve(EVERY_TYPE));
        assertThat(Catalogue.load(folder).contracts()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        // the form of a file
        "version: 1                 | version: one            | value      | 'version' must be a whole number",
        "grain: event               | grain: happening        | value      | one of state, result, event",
        "period: month              | preiod: month           | property   | 'period' is missing",
        "privacy: public            | privacy: public\\nprivacy: public | property | written twice",
        "keys: [certificate_no]     | keys: certificate_no    | value      | 'keys' must be a list",
        "about: school              | about: [school          | yaml       | expected",
        "by: 5,                     | by: 31,                 | value      | a deadline such as",
        "grace: 3d                  | grace: soon             | value      | a span such as",
        "default: issued_on + years(5) | default: issued_on + | expression | the end is not expected",
        "from: 2025-01-25           | from: 2025-02-30        | value      | a day such as",
        // what must hold beyond it
        "id: accreditation-certificates | id: certificates    | file-name  | must stand in certificates.yaml",
        "keys: [certificate_no]     | keys: [revoked_on]      | key        | must be a required column",
        "keys: [certificate_no]     | keys: []                | key        | needs a key",
        "aliases: [Ngày ký,         | aliases: [mức  ĐẠT,     | header     | already means 'level'",
        "2: [Cấp độ 2,              | 2: [cấp độ 1,           | spelling   | 'cấp độ 1' already means 1",
        "default: issued_on + years(5) | default: revoked_on  | default    | literals and required columns",
        "asOf: issued_on            | asOf: level             | reference  | columns of dates",
        "school.active              | school.colour           | rule       | 'school.colour' is neither",
        "school.active              | :date = issued_on       | rule       | no parameters",
        "school.active              | count() > 0             | rule       | only a rule on the file",
        "school.active              | exists(held)            | rule       | only a cross rule",
        "id: order                  | id: active              | rule       | written twice",
        "school = row.school        | school = row.sky        | rule       | 'sky' is neither",
        "không hoạt động ngày {issued_on}: | {colour}         | placeholder | '{colour}' is no column",
        "ref: school                | min: 3                  | type       | says what it refers to",
        // what the engine or a build would stumble over
        "keys: [certificate_no]     | keys: [certificate_no, certificate_no] | key | written twice",
        "id: order                  | id: or'der              | rule       | lower-case words joined by hyphens",
        "type: code                 | type: code\\n    format: \"(?=9).*\" | type  | has '(?='",
        "school = row.school        | school = row.school and a = previous(level) | rule | holds no other lookup",
        "expect: \"issued_on < expires_on | expect: \"issued_on < 'hôm nay' | rule | a day is compared with a text",
        "school = row.school        | school = row.school and a = :sender | rule | no parameters",
    })
    void aProblemOfAContractIsNamedWithItsLine(String good, String spoilt, String code, String message)
            throws IOException {
        int line = spoil(CERTIFICATES, good, spoilt.replace("\\n", "\n"));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
            assertThat(problem.file()).isEqualTo(CERTIFICATES);
            assertThat(problem.line()).isBetween(1, line + 1);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "min: -5                     | min: 7, max: 3         | type       | the least value is above the greatest",
        "type: text}                 | type: text, min: 3}    | type       | is no number and has limits",
        "partOf: whole               | partOf: decimal        | part       | two columns of whole numbers",
        "partOf: whole               | partOf: part           | part       | two columns of whole numbers",
        "step: 0.0005                | step: 0                | type       | a step is above zero",
        "format: `[0-9]{8}`          | format: `[0-9`         | type       | not a regular expression",
        "type: bool}                 | type: enum}            | type       | lists its values",
        "type: bool}                 | `type: bool, format: x}` | type     | only codes, texts and refs",
        "part: {                     | line: {                | identifier | is a column of every table",
        "money: {                    | Money: {               | identifier | lower-case words",
        "else: reject-file           | else: reject-row       | rule       | a rule on the file the file",
    })
    void aProblemOfAColumnIsNamedWithItsLine(String good, String spoilt, String code, String message)
            throws IOException {
        int line = spoil(EVERY_TYPE, good.replace("`", "\""), spoilt.replace("`", "\""));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
            assertThat(problem.file()).isEqualTo(EVERY_TYPE);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "from: accreditation-certificates | from: diplomas          | dataset  | no contract 'diplomas'",
        "where: \"issued_on               | where: \"taken_on       | column   | 'taken_on' is no kept column",
        "numerator: exists(held)          | numerator: exists(lost) | formula  | not named: lost",
        "{held: max(held.level)}           | {held: max(held.colour)} | formula  | not named: held.colour",
        ":date < expires_on               | :date + years(1) < expires_on | date | may only be compared",
        "{held: max(held.level)}           | {held: max(:date)}      | date     | only stand in the 'where'",
        "{held: max(held.level)}           | {level: max(held.level)} | cell    | lower-case words, other than",
        "{held: max(held.level)}           | {}\\nfacets: {colour: colour} | cell | no kept column 'colour'",
        "at: date                          | at: period              | period   | 'year' is no part of the key",
        "from: accreditation-certificates, | from: accreditation-certificates, since: issued_on, | period | belong to indicators",
        "numerator: exists(held)           | as: distribution        | property | a distribution needs 'values'",
        // what would break a build, or make another figure than it says
        "numerator: exists(held)           | numerator: held.level | formula | 'held.level' stands alone",
        "numerator: exists(held)           | numerator: max(held.level) | formula | must be a number",
        "numerator: exists(held)           | numerator: sum(held.level) | formula | must be a number",
        "denominator: 1                    | denominator: max(held.issued_on) | formula | must be a number",
        "numerator: exists(held)           | numerator: sum(1)  | formula  | rows of one let",
        "numerator: exists(held)           | numerator: count(max(held.level)) | formula | stands within another",
        "numerator: exists(held)           | numerator: previous(level) = 1 | formula | exists(…) of its lets only",
        "numerator: exists(held)           | numerator: :period = 1 | formula | a formula has no ':period'",
        "numerator: exists(held)           | numerator: school.district = '1' | formula | not named: school.district",
        "where: \"issued_on | where: \"school.area is null or issued_on | column | not of 'school.area'",
        "where: \"issued_on | where: \"level = :period and issued_on | column | a 'where' has no ':period'",
        "where: \"issued_on | where: \"previous(level) is null or issued_on | column | does not look at other rows",
        "where: \"issued_on | where: \"max(level) is null or issued_on | column | does not fold rows by max()",
        "  held: {from                    | `  he-ld: {from`       | let      | joined by underscores",
        "level: [MN, TH, THCS, THPT, LC]  | level: []              | population | no school would be counted",
        "digits: 2                        | digits: 44             | show     | decimals are 0 to 6",
        "{n}/{d} trường                   | {n}/{all} trường       | show     | '{all}' cannot be filled in",
        "suppress: none                   | suppress: {under: 1}   | suppress | under 2 or more",
        "is: 711/1021                     | is: most                | value    | a fraction such as 711/1021",
        "suppress: none                   | suppress: some          | value    | 'none' or {under: 10}",
        "amber: 0.90,                     | \"\"                    | property | 'bands.amber' is missing",
    })
    void aProblemOfAnIndicatorIsNamedWithItsLine(String good, String spoilt, String code, String message)
            throws IOException {
        int line = spoil(COVERAGE, good, spoilt.equals("\"\"") ? "" : spoilt.replace("\\n", "\n"));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(message);
            assertThat(problem.file()).isEqualTo(COVERAGE);
            assertThat(problem.line()).isBetween(line, line + 2);
        });
    }

    @Test
    void problemsOfAllFilesAreReportedTogetherInTheOrderOfFilesAndLines() throws IOException {
        spoil(CERTIFICATES, "version: 1", "version: one");
        spoil(CERTIFICATES, "privacy: public", "privacy: secret");
        spoil(EVERY_TYPE, "partOf: whole", "partOf: decimal");
        spoil(COVERAGE, "direction: up", "direction: sideways");

        assertThat(problems()).extracting(problem -> problem.file() + ":" + problem.code()).containsExactly(
                CERTIFICATES + ":value", CERTIFICATES + ":value", EVERY_TYPE + ":part", COVERAGE + ":value");
        assertThat(catchThrowableOfType(CatalogueProblems.class, () -> Catalogue.load(folder)))
                .hasMessageContaining(CERTIFICATES + ":3: 'version' must be a whole number [value]");
    }

    /** A file that cannot be read at all hides nothing of the others, and is not blamed on those that name it. */
    @Test
    void aFileThatIsNoYamlDoesNotHideTheProblemsOfOthers() throws IOException {
        spoil(CERTIFICATES, "about: school", "about: [school");
        spoil(EVERY_TYPE, "partOf: whole", "partOf: decimal");
        Files.write(folder.resolve("contracts/torn.yaml"), new byte[] {'i', 'd', ':', ' ', (byte) 0xC3});
        Files.writeString(folder.resolve("indicators/other.yml"), "id: other");

        assertThat(problems()).extracting(problem -> problem.file() + ":" + problem.code()).containsExactly(
                CERTIFICATES + ":yaml", EVERY_TYPE + ":part", "contracts/torn.yaml:file", "indicators/other.yml:file");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndNoEmptyCatalogue() {
        assertThat(catchThrowableOfType(CatalogueProblems.class, () -> Catalogue.load(folder.resolve("lost"))))
                .hasMessageContaining("there is no such folder [file]");
    }

    @Test
    void aLevelThatNoSchoolHasIsAProblemSinceNobodyWouldOweTheFile() throws IOException {
        String register = "contracts/school-register.yaml";
        Files.copy(BUNDLED.resolve(register), folder.resolve(register));
        spoil(CERTIFICATES, "empty: allowed}", "empty: allowed, levels: [TH, C1]}");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("levels");
            assertThat(problem.message()).startsWith("no school has the level 'C1'; there are MN, TH");
        });
    }

    /** Nobody writes to the pipe, so whoever read it would wait for ever. */
    @Test
    void whatIsNoPlainFileOrNeverEndsIsNotRead() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("contracts/pipe.yaml").toString()).start().waitFor())
                .isZero();
        Files.createSymbolicLink(folder.resolve("contracts/zero.yaml"), Path.of("/dev/zero"));
        Files.createDirectory(folder.resolve("indicators/folder.yaml"));
        Files.write(folder.resolve("indicators/long.yaml"), new byte[600 << 10]);

        assertThat(problems()).extracting(problem -> problem.file() + " " + problem.said().key()).containsExactly(
                "contracts/pipe.yaml file.irregular", "contracts/zero.yaml file.irregular",
                "indicators/folder.yaml file.irregular", "indicators/long.yaml file.large");
    }

    @Test
    void anAnchorThatContainsItselfIsAProblemAndNoEndlessReading() throws IOException {
        spoil(COVERAGE, "direction: up", "direction: up\nnotes: &all [{vi: a}, *all]");

        assertThat(problems()).extracting(CatalogueProblem::message).containsExactly(
                "an anchor contains itself: write the value in place of the alias");
    }

    @Test
    void aColumnThatIsNotKeptIsGoneWhenFiguresAndRulesAcrossDatasetsAreComputed() throws IOException {
        spoil(CERTIFICATES, "en: Level", "en: Level\n    keep: no");

        assertThat(problems()).extracting(CatalogueProblem::toString).containsExactly(
                CERTIFICATES + ":84: rule 'assessed': 'level' of accreditation-certificates is not kept, so a"
                        + " publication no longer has it [rule]",
                COVERAGE + ":12: 'split.held' speaks of something that is not named: held.level [formula]");
    }

    @Test
    void rowsOfADatasetThatNamesNoSchoolAreNobodys() throws IOException {
        String criteria = "contracts/dx-criteria.yaml";
        Files.copy(BUNDLED.resolve(criteria), folder.resolve(criteria));
        spoil(COVERAGE, "numerator: exists(held)", "  more: {from: dx-criteria}\nnumerator: exists(held)");

        assertThat(problems()).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("dx-criteria has no kept column 'school'"));
    }

    @Test
    void problemsAreSaidInTheReadersLanguage() throws IOException {
        spoil(COVERAGE, "numerator: exists(held)", "numerator: held.level +");

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message(Locale.of("vi"))).isEqualTo(
                    "'numerator': chỗ kết thúc không đứng được ở đây, ở ký tự 13");
            assertThat(problem.message(Locale.ENGLISH)).isEqualTo(
                    "'numerator': the end is not expected here at character 13");
            assertThat(problem).hasToString(COVERAGE + ":10: " + problem.message() + " [expression]");
        });
    }

    private List<CatalogueProblem> problems() {
        return catchThrowableOfType(CatalogueProblems.class, () -> Catalogue.load(folder)).problems();
    }

    /** @return the line that was changed */
    private int spoil(String file, String good, String spoilt) throws IOException {
        String content = Files.readString(folder.resolve(file));
        int position = content.indexOf(good);
        assertThat(position).as("'%s' in %s", good, file).isNotNegative();
        Files.writeString(folder.resolve(file),
                content.substring(0, position) + spoilt + content.substring(position + good.length()));
        return 1 + (int) content.substring(0, position).chars().filter(character -> character == '\n').count();
    }
}
