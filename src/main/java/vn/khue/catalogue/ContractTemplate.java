package vn.khue.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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
 * text so that no zero is lost, one sheet that says how to write each column, and the lists to take codes from.
 */
public final class ContractTemplate {

    private static final int NAMED_VALUES = 12;
    private static final int COLUMN_WIDTH = 18;
    private static final int ROWS_PREPARED = 1_000;
    private static final int FORM_WIDTH = 60;
    /** Excel's own code for text. */
    private static final String TEXT = "@";

    private final Contract contract;
    private final Locale language;
    private final Map<String, Object> words;
    private final Map<String, String> example;
    private final List<CodeList> lists;

    /** @param language of the notes; the headers are Vietnamese */
    public ContractTemplate(Contract contract, Locale language) {
        this(contract, language, Map.of(), List.of());
    }

    /**
     * @param language of the notes; the headers are Vietnamese
     * @param example values of the example that fit the reader better than those that every reader gets, by column
     * @param lists codes to choose from, on a sheet each
     */
    public ContractTemplate(Contract contract, Locale language, Map<String, String> example, List<CodeList> lists) {
        this.contract = contract;
        this.language = language;
        this.lists = List.copyOf(lists);
        Map<String, Map<String, Object>> languages = PlainYaml.load("/catalogue/template.yaml");
        this.words = languages.get(language.getLanguage().equals("en") ? "en" : "vi");
        this.example = new HashMap<>(ofContract("examples").map(ContractTemplate::texts).orElse(Map.of()));
        this.example.putAll(example);
    }

    /**
     * Codes of one kind and what they stand for.
     *
     * @param title name of the sheet
     * @param headings one for each cell of a row
     * @param rows a code and the words that explain it
     */
    public record CodeList(String title, List<String> headings, List<List<String>> rows) {
    }

    /** What the words say for this contract alone. */
    private Optional<Object> ofContract(String key) {
        return Optional.ofNullable(words.get(key)).map(byContract -> ((Map<?, ?>) byContract).get(contract.id()));
    }

    private static Map<String, String> texts(Object entries) {
        return ((Map<?, ?>) entries).entrySet().stream().collect(Collectors.toMap(
                entry -> entry.getKey().toString(), entry -> entry.getValue().toString()));
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream target) throws IOException {
        Workbook workbook = new Workbook(target, "Khue", "1.0");
        table(workbook.newWorksheet(sheetName()));
        notes(workbook.newWorksheet(word("notes")));
        lists.forEach(list -> codes(workbook.newWorksheet(list.title()), list));
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
        int row = 1;
        for (String line : guide()) {
            sheet.value(row++, 0, line);
        }
        row++;
        headings(sheet, row++, List.of(word("column"), word("required"), word("form"), word("aliases"),
                word("example")));
        for (Column column : contract.columns()) {
            sheet.value(row, 0, column.vi());
            sheet.value(row, 1, column.mustBeWritten() ? word("yes") : "");
            sheet.value(row, 2, form(column));
            sheet.value(row, 3, String.join(", ", column.aliases()));
            sheet.value(row, 4, example.getOrDefault(column.id(), ""));
            row++;
        }
        sheet.width(0, COLUMN_WIDTH);
        sheet.width(2, FORM_WIDTH);
        sheet.width(3, FORM_WIDTH);
        sheet.width(4, 2 * COLUMN_WIDTH);
    }

    private List<String> guide() {
        return Stream.concat(Stream.of(word("remark")), ofContract("guides").stream()
                .flatMap(lines -> ((List<?>) lines).stream().map(Object::toString))).toList();
    }

    /** Codes are text here too: what is copied from here keeps its zeros. */
    private static void codes(Worksheet sheet, CodeList list) {
        headings(sheet, 0, list.headings());
        for (int row = 0; row < list.rows().size(); row++) {
            List<String> cells = list.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row + 1, column, cells.get(column));
            }
            sheet.style(row + 1, 0).format(TEXT).set();
        }
        sheet.width(0, COLUMN_WIDTH);
        sheet.width(1, 2 * COLUMN_WIDTH);
        sheet.freezePane(0, 1);
    }

    private static void headings(Worksheet sheet, int row, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(row, i, headings.get(i));
            sheet.style(row, i).bold().set();
        }
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
        column.format().filter(form -> form.digits() > 0).map(Format::text).ifPresent(parts::add);
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

    private static String cellFormat(Type type) {
        return switch (type) {
            case CODE, TEXT, REF, ENUM, BOOL -> TEXT;
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
