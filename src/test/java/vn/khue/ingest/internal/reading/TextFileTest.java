package vn.khue.ingest.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.khue.ingest.internal.reading.TestTables.CERTIFICATES;
import static vn.khue.ingest.internal.reading.TestTables.REGISTER;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;
import vn.khue.ingest.internal.reading.TestTables.Landed;

class TextFileTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheSeparatorByTheHeader(String separator) throws Exception {
        Path file = TestTables.text(directory, """
                Trường đã kiểm định, huyện Ea Kar; năm 2023

                Mã trường|Số giấy chứng nhận|Ghi chú
                66001|GCN-1|"a, b; c	d"
                66002|GCN-2|
                """.replace("|", separator));

        assertThat(TestTables.read(file, CERTIFICATES)).containsExactly(
                Landed.of(4, "GCN-1", "66001", ""), Landed.of(5, "GCN-2", "66002", ""));
    }

    @Test
    void acceptsTheByteOrderMarkBeforeAQuotedHeader() throws Exception {
        Path file = TestTables.text(directory, "\ufeff\"Mã trường\",\"Tên trường\"\r\n\"66001\",\"A\"\r\n");

        assertThat(TestTables.read(file, REGISTER)).containsExactly(Landed.of(2, "66001", "A"));
    }

    @Test
    void keepsLineBreaksAndQuotesInsideQuotedCellsAndCountsTheFilesOwnLines() throws Exception {
        Path file = TestTables.text(directory, "Mã trường;Tên trường\n1;\"Trường\n\"\"Hoa Mai\"\"\"\n\n;;\n2;B\n");

        assertThat(TestTables.read(file, REGISTER)).containsExactly(
                Landed.of(2, "1", "Trường\n\"Hoa Mai\""), Landed.of(6, "2", "B"));
    }

    @Test
    void ignoresTrailingSeparatorsAndFillsShortRows() throws Exception {
        Path file = TestTables.text(directory, "Số giấy chứng nhận;Mã trường;Ngày thu hồi;\nG1;66001;;\nG2;66002\n");

        assertThat(TestTables.read(file, CERTIFICATES)).containsExactly(
                Landed.of(2, "G1", "66001", ""), Landed.of(3, "G2", "66002", ""));
    }

    @Test
    void keepsLeadingZerosAndComposesDecomposedLetters() throws Exception {
        String decomposed = Normalizer.normalize("Trường Ê Đê", Normalizer.Form.NFD);
        Path file = TestTables.text(directory, "Mã trường;Tên trường\n 00012\u00a0;" + decomposed + "\n");

        assertThat(TestTables.read(file, REGISTER)).containsExactly(Landed.of(2, "00012", "Trường Ê Đê"));
    }

    @Test
    void aHeaderAloneIsAnEmptyTable() throws Exception {
        assertThat(TestTables.read(TestTables.text(directory, "Mã trường;Tên trường"), REGISTER)).isEmpty();
    }

    @Test
    void refusesAFileWithoutBytes() throws IOException {
        assertRefused(TestTables.text(directory, ""), Refusal.Code.NO_BYTES, Map.of());
    }

    @Test
    void refusesOtherEncodingsRatherThanReadingThemWrong() throws IOException {
        String text = "Mã trường;Tên trường\n1;Trường Ea Kar\n";
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1258"))) {
            assertRefused(Files.write(directory.resolve("x"), text.getBytes(charset)), Refusal.Code.ENCODING,
                    Map.of());
        }
    }

    @Test
    void refusesWhatIsNoTextAtAll() throws IOException {
        assertRefused(Files.write(directory.resolve("x"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                Refusal.Code.NOT_A_TABLE, Map.of());
    }

    @Test
    void refusesAQuoteThatNeverEndsInsteadOfSwallowingTheRest() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường;Tên trường\n1;A\n2;\"B\n3;C\n"), Refusal.Code.QUOTES,
                Map.of("line", "3"));
    }

    @Test
    void refusesTextBehindAClosingQuote() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường;Tên trường\n1;A\n2;\"B\" C\n"), Refusal.Code.QUOTES,
                Map.of("line", "3"));
    }

    @Test
    void refusesARowPushedToTheRight() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường,Tên trường\n1,A\n2,Phan Chu Trinh, Ea Kar\n"),
                Refusal.Code.TOO_MANY_CELLS, Map.of("line", "3", "cells", "3", "columns", "2"));
    }

    @Test
    void refusesAColumnThatStandsTwice() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường;Tên trường;Mã trường\n1;A;2\n"),
                Refusal.Code.DUPLICATE_COLUMN, Map.of("column", "Mã trường", "line", "1"));
    }

    @Test
    void namesTheColumnsThatAreMissing() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường;Ghi chú\n1;A\n"), Refusal.Code.MISSING_COLUMNS,
                Map.of("dataset", "register", "columns", "Tên trường"));
    }

    @Test
    void refusesALineThatNeverEnds() throws IOException {
        assertRefused(TestTables.text(directory, "Mã trường;Tên trường\n1;" + "x".repeat(3_000_000)),
                Refusal.Code.LINE_TOO_LONG, Map.of("line", "2"));
    }

    @Test
    void findsTheDatasetWhoseRequiredColumnsAreAllThere() throws Exception {
        Path file = TestTables.text(directory, "Mã trường;Tên trường;Ghi chú\n");
        try (SourceFile source = SourceFile.open(file)) {
            Header header = new HeaderSearch(source).among(List.of(CERTIFICATES, REGISTER));

            assertThat(header.dataset()).isEqualTo("register");
            assertThat(header.ignored()).containsExactly("Ghi chú");
        }
    }

    @Test
    void namesTheNearestDatasetWhenNoneFits() throws Exception {
        Path file = TestTables.text(directory, "Số giấy chứng nhận;Ngày thu hồi\n");
        try (SourceFile source = SourceFile.open(file)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> new HeaderSearch(source).among(List.of(REGISTER, CERTIFICATES)))
                    .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new Refusal(
                            Refusal.Code.NOT_RECOGNISED, Map.of("dataset", "certificates", "columns", "Mã trường"))));
        }
    }

    private static void assertRefused(Path file, Refusal.Code code, Map<String, String> arguments) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> TestTables.read(file, REGISTER))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new Refusal(code, arguments)));
    }
}
