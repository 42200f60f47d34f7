package vn.khue.dashboards;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khue.query.Figure.Member;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/**
 * The list of schools as it is seen: as a workbook with real numbers and a sheet of notes, or as CSV with a byte-order
 * mark and semicolons, which Vietnamese spreadsheets expect.
 *
 * @param seen the schools in the order of the page
 */
record MembersDownload(MembersSheet sheet, Supplier<List<Member>> seen, boolean workbook) implements DownloadHandler {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<Integer> WIDTHS = List.of(14, 44, 24, 14, 24, 10, 10, 10);
    private static final String PERCENT = "0.00%";

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName(sheet.fileName() + (workbook ? ".xlsx" : ".csv"));
        event.setContentType(workbook ? WORKBOOK : "text/csv; charset=utf-8");
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        if (workbook) {
            writeWorkbook(target);
        } else {
            writeCsv(target);
        }
    }

    private void writeWorkbook(OutputStream target) throws IOException {
        Workbook book = new Workbook(target, "Khue", "1.0");
        fill(book.newWorksheet(sheet.sheets().getFirst()));
        Worksheet notes = book.newWorksheet(sheet.sheets().getLast());
        notes.width(0, 24);
        notes.width(1, 90);
        List<List<String>> pairs = sheet.notes();
        for (int row = 0; row < pairs.size(); row++) {
            notes.value(row, 0, pairs.get(row).getFirst());
            notes.style(row, 0).bold().set();
            notes.value(row, 1, pairs.get(row).getLast());
        }
        book.finish();
    }

    private void fill(Worksheet schools) {
        List<String> heads = sheet.heads();
        for (int column = 0; column < heads.size(); column++) {
            schools.value(0, column, heads.get(column));
            schools.style(0, column).bold().set();
            schools.width(column, WIDTHS.get(column));
        }
        schools.freezePane(0, 1);
        int row = 1;
        for (Member member : seen.get()) {
            List<String> words = sheet.words(member);
            for (int column = 0; column < words.size(); column++) {
                schools.value(row, column, words.get(column));
            }
            Ratio ratio = member.school().ratio();
            int at = row;
            schools.value(row, words.size(), ratio.numerator());
            schools.value(row, words.size() + 1, ratio.denominator());
            ratio.value().ifPresent(rate -> schools.value(at, words.size() + 2,
                    sheet.measured().isShare() ? rate : sheet.measured().number(ratio)));
            if (sheet.measured().isShare()) {
                schools.style(row, words.size() + 2).format(PERCENT).set();
            }
            row++;
        }
        schools.setAutoFilter(0, 0, Math.max(1, row - 1), heads.size() - 1);
    }

    private void writeCsv(OutputStream target) throws IOException {
        Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().fieldSeparator(';').build(text);
        csv.writeRecord(sheet.heads());
        for (Member member : seen.get()) {
            List<String> cells = new ArrayList<>(sheet.words(member).stream().map(MembersDownload::inert).toList());
            Ratio ratio = member.school().ratio();
            cells.add(number(ratio.numerator().stripTrailingZeros().toPlainString()));
            cells.add(number(ratio.denominator().stripTrailingZeros().toPlainString()));
            cells.add(ratio.value().map(any -> rate(ratio)).orElse(""));
            csv.writeRecord(cells);
        }
        csv.flush();
    }

    private String rate(Ratio ratio) {
        return sheet.measured().isShare()
                ? number(ratio.percent(Formats.RATE_DIGITS).orElseThrow().toPlainString()) + "%"
                : number(sheet.measured().number(ratio).toPlainString());
    }

    /** Decimals as the spreadsheets that part by semicolons read them. */
    private static String number(String plain) {
        return plain.replace('.', ',');
    }

    /** A text that a spreadsheet would take for a formula stays a text. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
