package vn.khue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTemplateTest {

    @ParameterizedTest
    @MethodSource("contracts")
    void everyHeaderOfTheTemplateIsUnderstoodWhenItComesBack(Contract contract) throws IOException {
        try (ReadableWorkbook workbook = written(contract, Locale.of("vi"))) {
            Row headers = workbook.getFirstSheet().read().getFirst();

            assertThat(headers.stream().map(cell -> contract.headers().match(cell.getText()).orElseThrow()))
                    .isEqualTo(contract.columns());
        }
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theNotesExplainEveryColumn(Contract contract) throws IOException {
        try (ReadableWorkbook workbook = written(contract, Locale.ENGLISH)) {
            List<Row> rows = workbook.getSheets().toList().getLast().read();

            assertThat(rows.getFirst().getCellText(0)).isEqualTo(contract.title().en());
            assertThat(rows.stream().skip(rows.size() - contract.columns().size()).map(row -> row.getCellText(0)))
                    .isEqualTo(contract.columns().stream().map(Column::vi).toList());
            assertThat(rows.stream().skip(rows.size() - contract.columns().size()).map(row -> row.getCellText(2)))
                    .noneMatch(String::isBlank);
        }
    }

    static Stream<Contract> contracts() {
        return Catalogue.bundled().contracts().stream();
    }

    private static ReadableWorkbook written(Contract contract, Locale language) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ContractTemplate(contract, language).write(file);
        return new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }
}
