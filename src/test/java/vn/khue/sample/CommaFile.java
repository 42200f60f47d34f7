package vn.khue.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A table as comma-separated text in UTF-8, days as dd/mm/yyyy. */
final class CommaFile {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CommaFile() {
    }

    static byte[] write(List<String> columns, List<List<Object>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(columns.stream().map(column -> Wording.text("header." + column)).toList());
            rows.forEach(row -> csv.writeRecord(row.stream().map(CommaFile::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** As spreadsheet programs on Windows save it. */
    static byte[] writeWithMark(List<String> columns, List<List<Object>> rows) {
        byte[] mark = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
        byte[] text = write(columns, rows);
        byte[] bytes = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        System.arraycopy(text, 0, bytes, mark.length, text.length);
        return bytes;
    }

    private static String cell(Object value) {
        return value instanceof LocalDate day ? DAY.format(day) : value.toString();
    }
}
