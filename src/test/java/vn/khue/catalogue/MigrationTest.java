package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of facts follow from the contracts. */
class MigrationTest {

    private static final Path MIGRATIONS = Path.of("sql/warehouse");
    private static final Pattern COLUMN = Pattern.compile("(?m)^ {4}(\\w+) ([A-Z]\\w*(?:\\(.*\\))?),?$");

    @ParameterizedTest
    @MethodSource("contracts")
    void theMigrationMakesTheColumnsOfTheContract(Contract contract) throws IOException {
        List<String> expected = contract.ddlColumns().entrySet().stream()
                .map(column -> column.getKey() + " " + column.getValue()).toList();

        assertThat(columns(migration(contract.table()))).isEqualTo(expected);
    }

    static Stream<Contract> contracts() {
        return Catalogue.bundled().contracts().stream();
    }

    private static String migration(String table) throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return Files.readString(files.filter(file -> file.toString().endsWith("__" + table + ".sql")).findFirst()
                    .orElseThrow());
        }
    }

    private static List<String> columns(String migration) {
        List<String> columns = new ArrayList<>();
        Matcher matcher = COLUMN.matcher(migration);
        while (matcher.find()) {
            columns.add(matcher.group(1) + " " + matcher.group(2));
        }
        return columns;
    }
}
