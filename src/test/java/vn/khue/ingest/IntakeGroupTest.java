package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;

/** Small files are worked on together, and what is wrong with one concerns no other. */
class IntakeGroupTest {

    private static final String HEADER =
            "Mã trường;Nhóm hồ sơ;Số lớp;Số hồ sơ;Hồ sơ đầy đủ;Khớp dữ liệu dân cư;Đã khoá\n";
    private static final int SCHOOLS = 60;

    private final Path archive = TemporaryFolder.make("archive");
    private final IntakeBench bench = new IntakeBench(TestStore.h2(), archive);

    @BeforeEach
    void manySchools() {
        StringBuilder register = new StringBuilder("Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện\n");
        for (int school = 0; school < SCHOOLS; school++) {
            register.append("%s;2010-09-01;Trường %d;TH;Công lập;643\n".formatted(code(school), school));
        }
        bench.deliver("danh-ba.csv", register.toString());
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void theNumberOfInsertsDoesNotGrowWithTheFiles() {
        long ten = insertsFor(0, 10);
        long fifty = insertsFor(10, 60);

        assertThat(fifty).isEqualTo(ten).isLessThan(10);
    }

    private long insertsFor(int from, int to) {
        List<Long> deliveries = new ArrayList<>();
        for (int school = from; school < to; school++) {
            deliveries.add(send(code(school), rows(code(school))));
        }
        long before = TestWarehouse.inserts();
        bench.intake.work();
        assertThat(deliveries).allSatisfy(delivery -> assertThat(bench.intake.report(delivery)).satisfies(report -> {
            assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
            assertThat(report.rowsAccepted()).hasValue(2);
            assertThat(report.rowsRejected()).hasValue(0);
        }));
        return TestWarehouse.inserts() - before;
    }

    @Test
    void everyFileOfAGroupIsJudgedForItself() {
        Map<String, UnaryOperator<String>> files = new LinkedHashMap<>();
        files.put("good", text -> text);
        files.put("foreign", text -> text.replace(code(1) + ";Lớp 2", code(0) + ";Lớp 2"));
        files.put("empty", text -> HEADER);
        files.put("unclosed quote", text -> text.replace("Lớp 2", "\"Lớp 2"));
        files.put("no good row", text -> text.replace("Lớp", "Khoá"));
        files.put("one good row", text -> text.replace("Lớp 2", "Khoá 2"));
        files.put("repeated row", text -> text + text.lines().toList().getLast() + "\n");
        files.put("no table", text -> "\u0000");
        Map<String, Long> deliveries = new LinkedHashMap<>();
        files.forEach((name, change) -> deliveries.put(name, send(code(deliveries.size()),
                change.apply(rows(code(deliveries.size()))))));
        bench.intake.work();

        assertThat(codes(deliveries)).containsExactlyInAnyOrderEntriesOf(Map.of("good", "CHECKED",
                "foreign", "FOREIGN_ROWS", "empty", "NO_ROWS", "unclosed quote", "QUOTES",
                "no good row", "ALL_ROWS_REJECTED", "one good row", "CHECKED", "repeated row", "CHECKED",
                "no table", "NOT_A_TABLE"));
        assertThat(report(deliveries, "good").rowsAccepted()).hasValue(2);
        assertThat(report(deliveries, "one good row").rowsRejected()).hasValue(1);
        assertThat(report(deliveries, "one good row").problems()).singleElement()
                .satisfies(problem -> assertThat(problem.value()).isEqualTo("Khoá 2"));
        assertThat(report(deliveries, "repeated row").rowsAccepted()).hasValue(3);
        assertThat(report(deliveries, "no good row").refusal().orElseThrow().reason())
                .contains("Khoá 1").contains("Khoá 2");
        assertThat(report(deliveries, "foreign").refusal().orElseThrow().reason()).startsWith("Dòng 3");
        assertThat(bench.rows("SELECT uniqExact(delivery), count() FROM fact_sector_records")).containsExactly("3 5");
    }

    @Test
    void whatASenderIsCalledIsOnlyAText() {
        List<String> names = List.of("a\\", "b', 'c", "d\\'], [0]) --");
        List<Long> deliveries = names.stream().map(name -> send(name, rows(code(0)))).toList();
        long good = send(code(1), rows(code(1)));
        bench.intake.work();

        assertThat(deliveries).allSatisfy(delivery -> assertThat(bench.intake.report(delivery).refusal().orElseThrow()
                .code()).isEqualTo(Refusal.Code.FOREIGN_ROWS.name()));
        assertThat(bench.intake.state(good)).isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void aFileThatBreaksItsGroupIsLeftAndRefusedAtLast() throws IOException {
        long broken = send(code(0), rows(code(0)));
        fillTheSegment();
        List<Long> others = new ArrayList<>();
        for (int school = 1; school < 9; school++) {
            others.add(send(code(school), rows(code(school))));
        }
        Files.move(archive.resolve("00000001.seg"), archive.resolve("away"));

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(bench.intake::work)
                .withMessageContaining("delivery " + broken);
        assertThat(others).allMatch(delivery -> bench.intake.state(delivery) == DeliveryState.CHECKED);
        assertThat(bench.intake.state(broken)).isEqualTo(DeliveryState.RECEIVED);
        for (int attempt = 2; attempt <= 5; attempt++) {
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(bench.intake::work);
        }
        bench.intake.work();
        assertThat(bench.intake.report(broken).refusal().orElseThrow().code())
                .isEqualTo(Refusal.Code.ATTEMPTS_EXHAUSTED.name());
    }

    @Test
    void filesWhoseGroupTookTheProcessWithItAreTriedInSmallerGroups() {
        List<Long> deliveries = new ArrayList<>();
        for (int school = 0; school < 40; school++) {
            deliveries.add(send(code(school), rows(code(school))));
        }
        bench.store.dsl().execute("UPDATE delivery SET attempts = mod(id, 5) WHERE state = 'RECEIVED'");
        bench.intake.work();

        assertThat(deliveries).allMatch(delivery -> bench.intake.state(delivery) == DeliveryState.CHECKED);
        assertThat(bench.rows("SELECT uniqExact(delivery), count() FROM fact_sector_records"))
                .containsExactly("40 80");
    }

    /** The archive of the bench begins another segment after a megabyte. */
    private void fillTheSegment() {
        bench.receive("x.bin", new byte[1 << 20]);
        bench.intake.work();
        assertThat(bench.store.dsl().fetchValue("SELECT max(segment) FROM delivery")).isEqualTo(1);
        bench.store.dsl().execute("UPDATE delivery SET state = 'RECEIVED', attempts = 0, rows_read = NULL,"
                + " loading = NULL WHERE sender = '" + code(0) + "'");
    }

    private Map<String, String> codes(Map<String, Long> deliveries) {
        Map<String, String> codes = new LinkedHashMap<>();
        deliveries.keySet().forEach(name -> codes.put(name, report(deliveries, name).refusal()
                .map(DeliveryReport.Explanation::code).orElse(report(deliveries, name).state().name())));
        return codes;
    }

    private DeliveryReport report(Map<String, Long> deliveries, String name) {
        return bench.intake.report(deliveries.get(name));
    }

    private long send(String school, String text) {
        return bench.receive(new Handed("ho-so-2023-06-04.csv", Optional.of("sector-records"), Optional.empty(), school,
                "test"), text.getBytes(StandardCharsets.UTF_8)).delivery();
    }

    private static String rows(String school) {
        return HEADER + "%1$s;Lớp 1;2;60;60;60;không\n%1$s;Lớp 2;2;55;50;50;không\n".formatted(school);
    }

    /** No code ends in 800 to 804 or 900. */
    private static String code(int school) {
        return "66643%02d5".formatted(school);
    }
}
