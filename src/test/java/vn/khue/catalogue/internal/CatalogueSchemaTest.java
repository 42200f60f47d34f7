package vn.khue.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What an editor underlines is what the readers refuse. */
class CatalogueSchemaTest {

    private static final Path BUNDLED = Path.of("src/main/resources/catalogue");
    private static final String CERTIFICATES = "contracts/accreditation-certificates.yaml";
    private static final String COVERAGE = "indicators/accreditation-coverage.yaml";

    private static final String EXAM = "boards/exam.yaml";

    static Stream<CatalogueSchema> schemas() {
        return CatalogueSchema.ALL.stream();
    }

    /** After a change of a reader run {@link CatalogueSchema}. */
    @ParameterizedTest
    @MethodSource("schemas")
    void theSchemaSaysWhatTheReadersAskFor(CatalogueSchema schema) throws IOException {
        assertThat(Files.readString(schema.file())).isEqualTo(schema.text());
    }

    @Test
    void everyPropertyIsDescribedAndNothingElse() {
        Set<String> used = new TreeSet<>();
        schemas().forEach(schema -> schema.said().keySet().forEach(path -> used.add(Descriptions.key(path))));

        assertThat(Descriptions.keys()).containsExactlyInAnyOrderElementsOf(used);
    }

    static List<Path> files() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Stream.concat(Files.walk(BUNDLED), Files.walk(Path.of("src/test/resources")))) {
            files = all.filter(file -> file.toString().matches(".*/(contracts|indicators|boards)/[^/]*\\.yaml")).toList();
        }
        assertThat(files).hasSizeGreaterThan(30);
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatTheReadersTakeIsValid(Path file) throws IOException {
        assertThat(errors(folder(file), Files.readString(file))).isEmpty();
    }

    /** An editor finds the schema from where the file lies. */
    @ParameterizedTest
    @MethodSource("files")
    void everyFileNamesItsSchema(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElseThrow();

        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize())
                .isEqualTo(schema(folder(file)).file()).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        CERTIFICATES + " | version: 1                 | version: one",
        CERTIFICATES + " | grain: event               | grain: happening",
        CERTIFICATES + " | period: month              | preiod: month",
        CERTIFICATES + " | keys: [certificate_no]     | keys: certificate_no",
        CERTIFICATES + " | by: 5,                     | by: fifth,",
        CERTIFICATES + " | grace: 3d                  | grace: soon",
        CERTIFICATES + " | from: 2025-01-25           | from: January",
        CERTIFICATES + " | type: code                 | type: cipher",
        CERTIFICATES + " | required: true             | required: perhaps",
        CERTIFICATES + " | else: warn                 | else: cry",
        COVERAGE + " | is: 711/1021                   | is: most",
        COVERAGE + " | suppress: none                 | suppress: some",
        COVERAGE + " | suppress: none                 | suppress: {below: 10}",
        COVERAGE + " | amber: 0.90,                   | ``",
        COVERAGE + " | target: yearly, by unit        | target: monthly",
        COVERAGE + " | numerator: exists(held)        | ``",
        COVERAGE + " | direction: up                  | direction: sideways",
        COVERAGE + " | stale: 45d                     | stale: long",
        EXAM + " | kind: funnel                       | kind: chimney",
        EXAM + " | by: facet                          | by: moon",
        EXAM + " | width: 7                           | width: wide",
        EXAM + " | indicators: [graduation-score]     | indicators: graduation-score",
        EXAM + " | order: 2                           | position: 2",
    })
    void whatTheReadersRefuseIsNotValid(String file, String good, String spoilt) throws IOException {
        String content = Files.readString(BUNDLED.resolve(file));
        assertThat(content).contains(good);

        assertThat(errors(folder(Path.of(file)), content.replace(good, spoilt))).isNotEmpty();
        assertThat(refused(file, content.replace(good, spoilt))).isTrue();
    }

    private static boolean refused(String file, String content) {
        Findings findings = new Findings();
        YamlFile yaml = new YamlFile(file, content);
        return switch (folder(Path.of(file))) {
            case "contracts" -> ContractReader.read(yaml, findings).isEmpty();
            case "indicators" -> IndicatorReader.read(yaml, findings).isEmpty();
            default -> BoardReader.read(yaml, findings).isEmpty();
        };
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }

    private static CatalogueSchema schema(String folder) {
        return schemas().filter(schema -> folder.equals(schema.kind() + "s")).findFirst().orElseThrow();
    }

    private static List<Error> errors(String folder, String content) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.builder().build().readTree(schema(folder).text()));
        return schema.validate(YamlAsJson.of(content));
    }
}
