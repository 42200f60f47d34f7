package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.shared.NotVisible;
import vn.khue.store.Lease;
import vn.khue.store.Leases;

class IntakeTest {

    private static final String FACTS = """
            SELECT certificate_no, school, level, issued_on, expires_on, revoked_on
            FROM fact_accreditation_certificates WHERE delivery = %d ORDER BY line""";

    private final IntakeBench bench = new IntakeBench();

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aFileBecomesFactsUnderItsDeliveryAndLoading() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
        DeliveryReport report = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.dataset()).contains("accreditation-certificates");
        assertThat(report.period()).contains("2023-05");
        assertThat(report.asOf()).contains(LocalDate.of(2023, 5, 31));
        assertThat(report.rowsRead()).hasValue(2);
        assertThat(report.rowsAccepted()).hasValue(2);
        assertThat(report.rowsRejected()).hasValue(0);
        assertThat(bench.rows(FACTS.formatted(report.delivery()))).containsExactly(
                "01/2020 66643101 2 2020-10-15 2025-10-15 null", "02/2021 66643102 1 2021-03-20 2026-03-20 null");
    }

    @Test
    void aCodeThatNoSchoolCanHaveIsRejected() {
        String school = IntakeBench.REGISTER.lines().toList().getLast();
        DeliveryReport report = bench.deliver("danh-ba.csv", IntakeBench.REGISTER
                + school.replaceFirst("^[0-9]+", "6".repeat(65)) + "\n");

        assertThat(report.rowsAccepted()).hasValue(2);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.rule()).isEqualTo("format");
        });
    }

    @Test
    void theSameFileTwiceIsOneDelivery() {
        Receipt first = bench.receive("a.csv", IntakeBench.REGISTER);
        bench.intake.work();
        Receipt second = bench.receive("b.csv", IntakeBench.REGISTER);
        bench.intake.work();

        assertThat(second).isEqualTo(new Receipt(first.delivery(), true));
        assertThat(bench.intake.report(first.delivery()).fileName()).isEqualTo("a.csv");
        assertThat(bench.rows("SELECT count() FROM fact_school_register")).containsExactly("2");
    }

    @Test
    void theSameFileFiveTimesAtOnceIsOneDelivery() throws Exception {
        Set<Long> deliveries = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Receipt>> five = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                five.add(() -> bench.receive("a.csv", IntakeBench.REGISTER));
            }
            for (Future<Receipt> receipt : threads.invokeAll(five)) {
                deliveries.add(receipt.get().delivery());
            }
        }
        assertThat(deliveries).hasSize(1);
    }

    @Test
    void aCorrectedFileIsADeliveryOfItsOwnAndBothStay() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
        DeliveryReport first = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        DeliveryReport corrected = bench.deliver("GCN 2023-05.csv",
                IntakeBench.CERTIFICATES.replace("20/03/2021", "21/03/2021"));

        assertThat(corrected.delivery()).isGreaterThan(first.delivery());
        assertThat(bench.rows("""
                SELECT certificate_no, issued_on FROM fact_accreditation_certificates
                WHERE certificate_no = '02/2021' ORDER BY delivery"""))
                .containsExactly("02/2021 2021-03-20", "02/2021 2021-03-21");
    }

    @Test
    void aRejectedRowKeepsFileLineColumnValueReasonAndRemedy() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
        DeliveryReport report = bench.deliver("GCN 2023-05.csv",
                IntakeBench.CERTIFICATES + "03/2022;66643999;1;01/09/2022\n");

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsAccepted()).hasValue(2);
        assertThat(report.rowsRejected()).hasValue(1);
        assertThat(report.fileName()).isEqualTo("GCN 2023-05.csv");
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo("Mã trường");
            assertThat(problem.value()).isEqualTo("66643999");
            assertThat(problem.rejected()).isTrue();
            assertThat(problem.reason()).contains("66643999");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    @Test
    void certificatesAreCheckedAfterTheRegisterWhateverCameFirst() {
        Receipt certificates = bench.receive("GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        bench.receive("danh-ba.csv", IntakeBench.REGISTER);
        bench.intake.work();

        assertThat(bench.intake.report(certificates.delivery()).rowsAccepted()).hasValue(2);
    }

    @Test
    void textAndWorkbookGiveEqualFacts() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
        DeliveryReport text = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        DeliveryReport workbook = bench.deliver("GCN 2023-05.xlsx", certificatesAsWorkbook());

        assertThat(workbook.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(bench.rows(FACTS.formatted(workbook.delivery())))
                .isEqualTo(bench.rows(FACTS.formatted(text.delivery())));
    }

    @Test
    void aHeaderAloneIsAnEmptyDeliveryAndThatIsSaid() {
        DeliveryReport report = bench.deliver("GCN 2023-05.csv", "Số GCN;Mã trường;Cấp độ;Ngày cấp\n");

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsRead()).hasValue(0);
        assertThat(report.events().getLast().detail()).contains("Tệp chỉ có dòng tiêu đề, nhận 0 dòng.");
    }

    @Test
    void aRegisterWithoutRowsIsRefusedSinceItsContractWantsRows() {
        DeliveryReport report = bench.deliver("danh-ba.csv", "Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình\n");

        assertThat(code(report)).isEqualTo(Refusal.Code.NO_ROWS);
    }

    @Test
    void aFileWithoutOneGoodRowIsRefusedWithTheFirstReasonsAndStillShowsEveryRow() {
        DeliveryReport report = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);

        assertThat(code(report)).isEqualTo(Refusal.Code.ALL_ROWS_REJECTED);
        assertThat(report.refusal().orElseThrow().reason()).startsWith("Cả 2 dòng đều không đạt.").contains("66643101");
        assertThat(report.problems()).extracting(DeliveryReport.Problem::line).containsExactly(2L, 3L);
        assertThat(report.rowsAccepted()).hasValue(0);
    }

    @Test
    void aRefusedFileSentAgainIsTriedAgainUnderItsNumber() {
        DeliveryReport refused = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
        DeliveryReport again = bench.deliver("GCN 2023-05.csv", IntakeBench.CERTIFICATES);

        assertThat(again.delivery()).isEqualTo(refused.delivery());
        assertThat(again.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(again.rowsAccepted()).hasValue(2);
        assertThat(again.events()).extracting(DeliveryReport.Event::state).containsExactly(DeliveryState.RECEIVED,
                DeliveryState.REFUSED, DeliveryState.RECEIVED, DeliveryState.CHECKED);
    }

    @Test
    void namesTheNearestDatasetAndWhatIsMissing() {
        DeliveryReport report = bench.deliver("x.csv", "Số GCN;Mã trường;Ghi chú\n1;2;3\n");

        assertThat(code(report)).isEqualTo(Refusal.Code.NOT_RECOGNISED);
        assertThat(report.refusal().orElseThrow().reason()).isEqualTo("Không nhận ra bộ dữ liệu. Gần nhất là Giấy "
                + "chứng nhận kiểm định chất lượng (accreditation-certificates), còn thiếu cột: Cấp độ, Ngày cấp.");
    }

    @Test
    void listsTheColumnsThatItDidNotUse() {
        DeliveryReport report = bench.deliver("danh-ba.csv", IntakeBench.REGISTER.replace("Mã huyện\n",
                "Mã huyện;Hiệu trưởng;Điện thoại\n"));

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.events().getLast().detail()).contains("Cột không dùng đến: Hiệu trưởng, Điện thoại.");
    }

    @Test
    void refusesAnUnknownDatasetAStrangePeriodAndAPeriodAhead() {
        assertThat(code(handedAs("exam-results", "2023", "1"))).isEqualTo(Refusal.Code.UNKNOWN_DATASET);
        assertThat(code(handedAs("accreditation-certificates", "tháng 5", "2"))).isEqualTo(Refusal.Code.PERIOD);
        assertThat(code(handedAs("accreditation-certificates", "2023-07", "3"))).isEqualTo(Refusal.Code.PERIOD_AHEAD);
    }

    @Test
    void refusesASenderThatTheContractDoesNotName() {
        Receipt receipt = bench.receive(new Handed("x.csv", Optional.empty(), Optional.empty(), "66643101", "truong"),
                IntakeBench.CERTIFICATES.getBytes(StandardCharsets.UTF_8));
        bench.intake.work();

        assertThat(code(bench.intake.report(receipt.delivery()))).isEqualTo(Refusal.Code.SENDER);
    }

    @Test
    void refusesAFileInWhichASchoolSpeaksOfAnotherOne() {
        Receipt receipt = bench.receive(new Handed("danh-ba.csv", Optional.of("school-register"), Optional.empty(),
                "66643101", "truong"), IntakeBench.REGISTER.getBytes(StandardCharsets.UTF_8));
        bench.intake.work();

        DeliveryReport report = bench.intake.report(receipt.delivery());
        assertThat(code(report)).isEqualTo(Refusal.Code.FOREIGN_ROWS);
        assertThat(report.refusal().orElseThrow().reason())
                .isEqualTo("Dòng 3 nói về \"66643102\", trong khi tài khoản này chỉ gửi dữ liệu của \"66643101\".");
        assertThat(bench.rows("SELECT count() FROM fact_school_register")).containsExactly("0");
    }

    @Test
    void refusesAFileInWhichASchoolClaimsTheFormerCodeOfAnotherOne() {
        String claim = """
                Mã trường;Từ ngày;Mã cũ;Tên trường;Cấp học;Loại hình;Mã huyện
                66643101;2010-09-01;66643102;Tiểu học Lê Lợi;TH;Công lập;643
                """;
        Receipt receipt = bench.receive(new Handed("danh-ba.csv", Optional.of("school-register"), Optional.empty(),
                "66643101", "truong"), claim.getBytes(StandardCharsets.UTF_8));
        bench.intake.work();

        assertThat(code(bench.intake.report(receipt.delivery()))).isEqualTo(Refusal.Code.FOREIGN_ROWS);
    }

    /** Whether a school is counted is not the school's to say. */
    @Test
    void aSchoolDoesNotCloseItself() {
        String closing = """
                Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện;Ngày giải thể
                66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643;2013-01-01
                """;
        Receipt own = bench.receive(new Handed("danh-ba.csv", Optional.of("school-register"), Optional.empty(),
                "66643101", "truong"), closing.getBytes(StandardCharsets.UTF_8));
        bench.intake.work();

        assertThat(code(bench.intake.report(own.delivery()))).isEqualTo(Refusal.Code.ALL_ROWS_REJECTED);
        assertThat(bench.deliver("danh-ba.csv", closing).state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void refusesAPeriodAheadThatOnlyTheFileNameTells() {
        DeliveryReport report = bench.deliver("GCN 2030-01.csv", IntakeBench.CERTIFICATES);

        assertThat(code(report)).isEqualTo(Refusal.Code.PERIOD_AHEAD);
    }

    @Test
    void keepsNothingOfAFileThatIsTooLarge() throws IOException {
        assertThatExceptionOfType(FileTooLarge.class).isThrownBy(() -> bench.receive("x.csv", new byte[3_000_000]));
        List<Object> records = new ArrayList<>();
        bench.archive.scan(records::add);

        assertThat(records).isEmpty();
    }

    @Test
    void refusesAfterFiveBrokenAttemptsAndKeepsTheFile() {
        Receipt receipt = bench.receive("danh-ba.csv", IntakeBench.REGISTER);
        bench.store.dsl().execute("UPDATE delivery SET attempts = 5");
        bench.intake.work();

        DeliveryReport report = bench.intake.report(receipt.delivery());
        assertThat(code(report)).isEqualTo(Refusal.Code.ATTEMPTS_EXHAUSTED);
        assertThat(bench.deliver("danh-ba.csv", IntakeBench.REGISTER).state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void doesNothingWhileAnotherInstanceHoldsTheLease() {
        Receipt receipt = bench.receive("danh-ba.csv", IntakeBench.REGISTER);
        Leases elsewhere = new Leases(bench.store.dsl(), Duration.ofSeconds(20));
        try (Lease other = elsewhere.tryAcquire("intake").orElseThrow()) {
            bench.intake.work();
            assertThat(other.fence()).isPositive();
            assertThat(bench.intake.report(receipt.delivery()).state()).isEqualTo(DeliveryState.RECEIVED);
        }
        bench.intake.work();
        assertThat(bench.intake.report(receipt.delivery()).state()).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void aRowThatRepeatsAnotherIsAcceptedAndCountsOnce() {
        DeliveryReport report = bench.deliver("danh-ba.csv", IntakeBench.REGISTER + IntakeBench.REGISTER.lines()
                .skip(1).findFirst().orElseThrow() + "\n");

        assertThat(report.rowsRead()).isEqualTo(OptionalLong.of(3));
        assertThat(report.rowsAccepted()).isEqualTo(OptionalLong.of(3));
        assertThat(bench.rows("SELECT count() FROM fact_school_register")).containsExactly("2");
    }

    @Test
    void knowsNoDeliveryThatWasNeverMade() {
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> bench.intake.report(4711));
    }

    private DeliveryReport handedAs(String dataset, String period, String mark) {
        Receipt receipt = bench.receive(
                new Handed("x.csv", Optional.of(dataset), Optional.of(period), "department", "quantri"),
                (IntakeBench.CERTIFICATES + mark).getBytes(StandardCharsets.UTF_8));
        bench.intake.work();
        return bench.intake.report(receipt.delivery());
    }

    private static Refusal.Code code(DeliveryReport report) {
        assertThat(report.state()).isEqualTo(DeliveryState.REFUSED);
        DeliveryReport.Explanation refusal = report.refusal().orElseThrow();
        assertThat(refusal.reason() + refusal.remedy()).doesNotContain("{");
        return Refusal.Code.valueOf(refusal.code());
    }

    private static byte[] certificatesAsWorkbook() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            row(sheet, 1, "Ngày cấp", "Mã CSGD", "Mức đạt", "Số GCN");
            row(sheet, 2, LocalDate.of(2020, 10, 15), 66643101, "Cấp độ 2", "01/2020");
            row(sheet, 3, LocalDate.of(2021, 3, 20), "66643102", 1, "02/2021");
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDate day -> {
                    sheet.value(row, i, day);
                    sheet.style(row, i).format("dd/mm/yyyy").set();
                }
                default -> throw new IllegalArgumentException(values[i].toString());
            }
        }
    }
}
