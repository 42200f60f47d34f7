package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** An XLSX workbook: one candidate table for each sheet that can be seen. */
final class Workbook implements SourceFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    private Workbook(ReadableWorkbook workbook, List<Sheet> sheets) {
        this.workbook = workbook;
        this.sheets = sheets;
    }

    static Workbook open(Path file) throws Refused {
        try {
            WorkbookGuard.inspect(file);
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            List<Sheet> visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
            return new Workbook(workbook, visible);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused(Refusal.Code.WORKBOOK_DAMAGED);
        }
    }

    @Override
    public List<Table> tables() {
        return sheets.stream().<Table>map(sheet -> new SheetTable(sheet, workbook.isDate1904())).toList();
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException onlyRead) {
            throw new UncheckedIOException(onlyRead);
        }
    }
}
