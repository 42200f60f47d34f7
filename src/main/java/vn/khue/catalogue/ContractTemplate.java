package vn.khue.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khue.catalogue.internal.PlainYaml;

/**
 * The workbook that a sender fills in: one sheet with the Vietnamese headers, where codes and texts are formatted as
 * text so that no zero is lost, and one sheet that says how to write each column.
 */
public final class ContractTemplate {

    private static final int NAMED_VALUES = 12;
    private static final int COLUMN_WIDTH = 18;
    private static final int ROWS_PREPARED = 1_000;
    private static final int FORM_WIDTH = 60;

    private final Contract contract;
    private final Locale language;
    private final Map<String, Object> words;

    /** @param language of the notes; the headers are Vietnamese */
    public ContractTemplate(Contract contract, Locale language) {
        this.contract = contract;
        this.language = language;
        Map<String, Map<String, Object>> languages = PlainYaml.load("/catalogue/template.yaml");
        this.words = languages.get(language.getLanguage().equals("en") ? "en" : "vi");
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream target) throws IOException {
        Workbook workbook = new Workbook(target, "Khue", "1.0");
        table(workbook.newWorksheet(sheetName()));
        notes(workbook.newWorksheet(word("notes")));
        workbook.finish();
    }

    private void table(Worksheet sheet) {
        List<Column> columns = contract.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, header(columns.get(i)));
            sheet.width(i, COLUMN_WIDTH);
            sheet.range(1, i, ROWS_PREPARED, i).style().format(cellFormat(columns.get(i).type())).set();
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    private void notes(Worksheet sheet) {
        sheet.value(0, 0, contract.title().in(language));
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, word("remark"));
        List<String> headings = List.of(word("column"), word("required"), word("form"), word("aliases"));
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(3, i, headings.get(i));
            sheet.style(3, i).bold().set();
        }
        int row = 4;
        for (Column column : contract.columns()) {
            sheet.value(row, 0, column.vi());
            sheet.value(row, 1, column.mustBeWritten() ? word("yes") : "");
            sheet.value(row, 2, form(column));
            sheet.value(row, 3, String.join(", ", column.aliases()));
            row++;
        }
        sheet.width(0, COLUMN_WIDTH);
        sheet.width(2, FORM_WIDTH);
        sheet.width(3, FORM_WIDTH);
    }

    private static String header(Column column) {
        return column.mustBeWritten() ? column.vi() + " *" : column.vi();
    }

    /** How to write the column: its type, then its limits, or the values to choose from. */
    private String form(Column column) {
        Map<?, ?> types = (Map<?, ?>) words.get("types");
        List<String> parts = new ArrayList<>();
        parts.add(types.get(column.type().name().toLowerCase(Locale.ROOT))
                + (column.values().isEmpty() ? "" : ": " + values(column)));
        column.format().map(Format::text).ifPresent(parts::add);
        limit(">=", column.min()).ifPresent(parts::add);
        limit("<=", column.max()).ifPresent(parts::add);
        column.partOf().map(whole -> "<= " + contract.column(whole).vi()).ifPresent(parts::add);
        column.unit().ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static Optional<String> limit(String sign, Optional<BigDecimal> number) {
        return number.map(value -> sign + " " + value.toPlainString());
    }

    private static String values(Column column) {
        return column.values().entrySet().stream().limit(NAMED_VALUES)
                .map(entry -> Stream.concat(entry.getValue().stream(), Stream.of(entry.getKey())).findFirst().orElseThrow())
                .collect(Collectors.joining(", "));
    }

    /** Excel's own code for text is {@code @}. */
    private static String cellFormat(Type type) {
        return switch (type) {
            case CODE, TEXT, REF, ENUM, BOOL -> "@";
            case DATE -> "dd/mm/yyyy";
            case INT, MONEY -> "0";
            case DECIMAL, SCORE -> "General";
        };
    }

    /** A sheet's name has at most 31 characters and none of these. */
    private String sheetName() {
        String name = contract.title().vi().replaceAll("[\\\\/*?:\\[\\]]", " ");
        return name.substring(0, Math.min(31, name.length()));
    }

    private String word(String key) {
        return words.get(key).toString();
    }
}
