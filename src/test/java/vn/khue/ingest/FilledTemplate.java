package vn.khue.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.ContractTemplate;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.store.TemporaryFolder;

/** A template that was downloaded and filled in: its own bytes, with values where a person types them. */
public final class FilledTemplate {

    private static final String TABLE = "xl/worksheets/sheet1.xml";

    private FilledTemplate() {
    }

    /** The template of a contract as it is downloaded, with lists of codes, filled in. */
    static byte[] of(Contract contract, List<CodeList> lists, List<String> columns, List<List<Object>> rows)
            throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        new ContractTemplate(contract, Locale.of("vi"), Map.of(), lists).write(template);
        return of(template.toByteArray(), contract, columns, rows);
    }

    /**
     * @param template as it was downloaded
     * @param columns ids, in the order of the values
     * @param rows values as typed; a {@link Number} becomes a numeric cell, as when Excel was told to forget the text
     */
    public static byte[] of(byte[] template, Contract contract, List<String> columns, List<List<Object>> rows)
            throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        Path downloaded = Files.write(TemporaryFolder.make("template").resolve("template.xlsx"), template);
        try (ZipFile from = new ZipFile(downloaded.toFile()); ZipOutputStream to = new ZipOutputStream(filled)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.write(entry.getName().equals(TABLE) ? fill(new String(bytes, StandardCharsets.UTF_8), contract,
                        columns, rows).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return filled.toByteArray();
    }

    private static String fill(String sheet, Contract contract, List<String> columns, List<List<Object>> rows) {
        List<String> order = contract.columns().stream().map(Column::id).toList();
        String filled = sheet;
        for (int row = 0; row < rows.size(); row++) {
            for (int at = 0; at < columns.size(); at++) {
                String address = (char) ('A' + order.indexOf(columns.get(at))) + String.valueOf(row + 2);
                filled = type(filled, address, rows.get(row).get(at));
            }
        }
        return filled;
    }

    private static String type(String sheet, String address, Object value) {
        Matcher cell = Pattern.compile("<c r=\"" + address + "\"( s=\"\\d+\")?\\s*(/>|></c>)").matcher(sheet);
        if (!cell.find()) {
            throw new IllegalArgumentException("the template has no prepared cell " + address);
        }
        String style = cell.group(1) == null ? "" : cell.group(1);
        String typed = value instanceof Number number ? "<c r=\"%s\"%s><v>%s</v></c>".formatted(address, style, number)
                : "<c r=\"%s\"%s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, style, value);
        return sheet.substring(0, cell.start()) + typed + sheet.substring(cell.end());
    }
}
