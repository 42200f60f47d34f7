package vn.khue.dashboards.data;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReader;
import vn.khue.ingest.DeliveryReport.Problem;

/**
 * The problems of a delivery as a workbook. Values stay texts, whatever they look like.
 *
 * @param language of the words that are not the intake's
 */
record ProblemsDownload(I18NProvider texts, Locale language, DeliveryBook book, DeliveryReader reader,
        DeliveryLine line) implements DownloadHandler {

    /** More are no help to anybody, and a sheet has an end. */
    static final int MOST = 100_000;

    private static final int PART = 2_000;
    private static final List<String> COLUMNS = List.of("line", "column", "value", "severity", "reason", "remedy");
    private static final List<Integer> WIDTHS = List.of(8, 24, 24, 12, 60, 60);

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        event.setFileName("khue-" + line.delivery() + ".xlsx");
        event.setContentType(TemplateDownload.WORKBOOK);
        write(event.getOutputStream());
    }

    void write(OutputStream target) throws IOException {
        Workbook workbook = new Workbook(target, "Khue", "1.0");
        fill(workbook.newWorksheet(say("data.problems")));
        workbook.finish();
    }

    private void fill(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, say("data.problems." + COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, 1);
        int row = 1;
        List<Problem> part = part(0);
        while (!part.isEmpty() && row <= MOST) {
            for (Problem problem : part) {
                write(sheet, row++, problem);
            }
            part = part(row - 1);
        }
        if (!part.isEmpty()) {
            sheet.value(row, COLUMNS.indexOf("reason"), say("data.problems.more"));
        }
    }

    private List<Problem> part(int offset) {
        return book.problems(reader, line.delivery(), offset, PART);
    }

    private void write(Worksheet sheet, int row, Problem problem) {
        sheet.value(row, 0, problem.line());
        List<String> cells = List.of(problem.column(), problem.value(), say(problem.rejected()
                ? "data.problems.rejected" : "data.problems.warning"), problem.reason(), problem.remedy());
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column + 1, cells.get(column));
        }
    }

    private String say(String key) {
        return texts.getTranslation(key, language);
    }
}
