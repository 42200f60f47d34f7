package vn.khue.ingest.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khue.ingest.internal.reading.TestTables.REGISTER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;
import vn.khue.ingest.internal.reading.TestTables.Landed;

class WorkbookTest {

    @TempDir
    Path directory;

    @Test
    void readsTextNumbersDatesAndTruthsAsTheSheetShowsThem() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, "00012", LocalDate.of(2023, 5, 31));
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            values(sheet, 2, 66001, 0.1 + 0.2);
            values(sheet, 3, 12_345_678_901L, true);
        });

        assertThat(TestTables.read(file, REGISTER)).containsExactly(
                Landed.of(2, "00012", "2023-05-31"), Landed.of(3, "66001", "0.3"), Landed.of(4, "12345678901", "1"));
    }

    /** Of 0.72 in a cell of hundredths people see 72%; of a quoted sign they see a sign. */
    @Test
    void readsHundredthsAsTheSheetShowsThem() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, 0.72, 0.725);
            sheet.style(1, 0).format("0.00%").set();
            sheet.style(1, 1).format("0%").set();
            values(sheet, 2, 1.5, 0.07);
            sheet.style(2, 0).format("0.0\"%\"").set();
            sheet.style(2, 1).format("#,##0.0 %").set();
        });

        assertThat(TestTables.read(file, REGISTER)).containsExactly(
                Landed.of(2, "72%", "72.5%"), Landed.of(3, "1.5", "7%"));
    }

    @Test
    void findsTheHeaderBelowTitlesOnTheRightSheetAndKeepsTheSheetsRowNumbers() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            sheet.value(0, 0, "Danh mục dân tộc");
            Worksheet data = workbook.newWorksheet("Dữ liệu");
            data.value(0, 0, "SỞ GIÁO DỤC VÀ ĐÀO TẠO");
            data.value(4, 2, "Tên trường");
            data.value(4, 1, "Mã trường");
            data.value(5, 1, "66001");
            data.value(5, 2, "A");
            data.value(8, 1, "66002");
            data.value(8, 2, "B");
            data.value(8, 7, "ghi chú bên phải");
        });

        assertThat(TestTables.read(file, REGISTER)).containsExactly(
                Landed.of(6, "66001", "A"), Landed.of(9, "66002", "B"));
    }

    @Test
    void refusesAWorkbookOfWhichOneSheetWouldBeLeftOut() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, "66001", "A");
            Worksheet second = workbook.newWorksheet("Quý II");
            header(second, 0);
            values(second, 1, "66002", "B");
        });

        assertThatThrownBy(() -> TestTables.read(file, REGISTER)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(refused.refusal()).isEqualTo(new Refusal(Refusal.Code.SHEETS, Map.of("sheet", "Sheet1",
                        "other", "Quý II"))));
    }

    @Test
    void readsASheetBesideAnEmptyOneOfTheSameColumns() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, "66001", "A");
            header(workbook.newWorksheet("Mẫu"), 0);
        });

        assertThat(TestTables.read(file, REGISTER)).containsExactly(Landed.of(2, "66001", "A"));
    }

    /** Programs that write no formats need not write the part that lists them. */
    @Test
    void readsAWorkbookWithoutStyles() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, "66001", "A");
        });
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath("xl/styles.xml"));
        }

        assertThat(TestTables.read(file, REGISTER)).containsExactly(Landed.of(2, "66001", "A"));
    }

    @Test
    void doesNotReadHiddenSheets() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            sheet.value(0, 0, "Trống");
            Worksheet hidden = workbook.newWorksheet("Ẩn");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            header(hidden, 0);
        });

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> TestTables.read(file, REGISTER))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(Refusal.Code.MISSING_COLUMNS));
    }

    @ParameterizedTest
    @CsvSource({"0.30000000000000004, 0.3", "7.5, 7.5", "1E+15, 1000000000000000", "2023, 2023", "1.50, 1.5",
        "-0.00001, -0.00001", "1E+999999999, 1E+999999999"})
    void writesNumbersWithoutTheNoiseOfBinaryFractions(String raw, String shown) {
        assertThat(CellText.number(raw)).isEqualTo(shown);
    }

    @Test
    void refusesMacros() throws IOException {
        assertRefused(with("xl/vbaProject.bin", "x"), Refusal.Code.MACROS);
    }

    @Test
    void refusesDeclaredEntities() throws IOException {
        String hostile = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assertRefused(with("xl/sharedStrings.xml", hostile), Refusal.Code.WORKBOOK_HOSTILE);
        assertRefused(with("xl/sharedStrings.xml", new String(hostile.getBytes(StandardCharsets.UTF_16),
                StandardCharsets.ISO_8859_1)), Refusal.Code.WORKBOOK_HOSTILE);
    }

    @Test
    void refusesAddressesForWhichARowWouldFillMemory() throws IOException {
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"%s1\"><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(with("xl/worksheets/sheet1.xml", sheet.formatted("ZZZZZZ")), Refusal.Code.WORKBOOK_HOSTILE);
        assertRefused(with("xl/worksheets/sheet1.xml", sheet.formatted("&#90;ZZZZ")), Refusal.Code.WORKBOOK_HOSTILE);
    }

    @Test
    void acceptsTheAttributesThatRealSheetsCarry() throws Exception {
        Path file = TestTables.workbook(directory, (workbook, sheet) -> {
            header(sheet, 0);
            values(sheet, 1, "r=\"ABCDE\" &amp;", "operator=\"lessThan\"");
        });

        assertThat(TestTables.read(file, REGISTER))
                .containsExactly(Landed.of(2, "r=\"ABCDE\" &amp;", "operator=\"lessThan\""));
    }

    @Test
    void refusesABombWithoutUnpackingItAll() throws IOException {
        assertRefused(with("xl/worksheets/sheet1.xml", " ".repeat(60_000_000)), Refusal.Code.WORKBOOK_BOMB);
    }

    @Test
    void refusesMoreEntriesThanAnyWorkbookHas() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
            }
        }
        assertRefused(Files.write(directory.resolve("nhiều.xlsx"), bytes.toByteArray()), Refusal.Code.WORKBOOK_BOMB);
    }

    @Test
    void refusesTheBinaryWorkbookOfExcel97() throws IOException {
        byte[] ole2 = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0};
        assertRefused(Files.write(directory.resolve("cũ.xls"), ole2), Refusal.Code.OLD_OR_LOCKED_WORKBOOK);
    }

    @Test
    void refusesAZipThatIsNoWorkbookAndAWorkbookCutShort() throws IOException {
        Path whole = TestTables.workbook(directory, (workbook, sheet) -> header(sheet, 0));
        byte[] bytes = Files.readAllBytes(whole);
        assertRefused(Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2)),
                Refusal.Code.WORKBOOK_DAMAGED);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertRefused(Files.write(whole, other.toByteArray()), Refusal.Code.WORKBOOK_DAMAGED);
    }

    private static void header(Worksheet sheet, int row) {
        values(sheet, row, "Mã trường", "Tên trường");
    }

    private static void values(Worksheet sheet, int row, Object first, Object second) {
        value(sheet, row, 0, first);
        value(sheet, row, 1, second);
    }

    private static void value(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case String text -> sheet.value(row, column, text);
            case Number number -> sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            case LocalDate day -> sheet.value(row, column, day);
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    /** A good workbook in which one entry is replaced or added; bytes as in ISO 8859-1. */
    private Path with(String entry, String content) throws IOException {
        Path good = TestTables.workbook(directory, (workbook, sheet) -> header(sheet, 0));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                entries.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        entries.put(entry, content.getBytes(StandardCharsets.ISO_8859_1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        return Files.write(directory.resolve("sửa.xlsx"), bytes.toByteArray());
    }

    private static void assertRefused(Path file, Refusal.Code code) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> TestTables.read(file, REGISTER))
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
