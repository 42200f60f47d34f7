package vn.khue.simulation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import vn.khue.catalogue.Column;

/**
 * A file before it is written.
 *
 * @param title line above the header
 * @param columns of the contract
 * @param header what stands above each
 * @param rows texts, in the order of the columns
 */
record Sheet(String title, List<Column> columns, List<String> header, List<List<String>> rows) {

    private static final String MARK = "\ufeff";

    Sheet withHeader(List<String> other) {
        return new Sheet(title, columns, other, rows);
    }

    Sheet withRows(List<List<String>> others) {
        return new Sheet(title, columns, header, others);
    }

    /** Its text as a program writes it. */
    String text(Profile.SchoolSystem system) {
        StringBuilder text = new StringBuilder(system.mark() ? MARK : "");
        line(text, List.of(title), system.separator());
        line(text, header, system.separator());
        rows.forEach(row -> line(text, row, system.separator()));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, String separator) {
        text.append(cells.stream().map(cell -> quoted(cell, separator)).collect(Collectors.joining(separator)))
                .append("\r\n");
    }

    private static String quoted(String cell, String separator) {
        return cell.contains(separator) || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Text in the encoding of today, or of before. */
    static byte[] bytes(String text, Profile.Faults old, boolean isOld) {
        return isOld ? inOldEncoding(text, old) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] inOldEncoding(String text, Profile.Faults faults) {
        Charset latin = StandardCharsets.ISO_8859_1;
        StringBuilder old = new StringBuilder();
        text.replace(MARK, "").codePoints().forEach(letter -> {
            int place = faults.letters().indexOf(letter);
            int small = place >= 0 ? place : faults.letters().indexOf(Character.toLowerCase(letter));
            old.appendCodePoint(small < 0 ? letter : faults.stand().charAt(small));
        });
        return old.toString().getBytes(latin);
    }
}
