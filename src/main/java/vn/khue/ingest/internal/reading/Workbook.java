package vn.khue.ingest.internal.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** An XLSX workbook: one candidate table for each sheet that can be seen. */
final class Workbook implements SourceFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    /** The library takes a workbook without styles, which is allowed, for a damaged one if it is to read formats. */
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;

    private Workbook(ReadableWorkbook workbook, List<Sheet> sheets) {
        this.workbook = workbook;
        this.sheets = sheets;
    }

    static Workbook open(Path file) throws Refused {
        try {
            WorkbookGuard.inspect(file);
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(),
                    hasStyles(file) ? WITH_FORMATS : WITHOUT_FORMATS);
            List<Sheet> visible = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList();
            return new Workbook(workbook, visible);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused(Refusal.Code.WORKBOOK_DAMAGED);
        }
    }

    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
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
