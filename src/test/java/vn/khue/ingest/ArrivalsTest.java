package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.ingest.Arrival.State;
import vn.khue.shared.MovingClock;

/** Who owes what for a night, what came of it, and what is written down about it. */
class ArrivalsTest {

    private static final LocalDate NIGHT = LocalDate.of(2023, 5, 30);
    private static final String REGISTER = """
            Mã trường;Từ ngày;Mã cũ;Tên trường;Cấp học;Loại hình;Mã huyện;Ngày giải thể
            66643100;2010-09-01;;Mầm non Sơn Ca;MN;Công lập;643;
            66643101;2010-09-01;;Tiểu học Lê Lợi;TH;Công lập;643;
            66643102;2010-09-01;;THCS Phan Chu Trinh;THCS;Công lập;643;
            66643109;2010-09-01;;Tiểu học Bế Văn Đàn;TH;Công lập;643;2023-05-30
            66643110;2010-09-01;;THPT Nguyễn Du;THPT;Công lập;643;
            66643111;2023-05-01;66643110;THPT Nguyễn Du;THPT;Công lập;643;
            """;
    private static final String RECORDS = "Mã trường;Nhóm hồ sơ;Số lớp;Số hồ sơ;Hồ sơ đầy đủ;Khớp dữ liệu dân cư;Đã khoá\n";

    private final MovingClock clock = MovingClock.at("2023-05-30T20:00");
    private final IntakeBench bench = new IntakeBench(clock);

    @BeforeEach
    void fourSchoolsAreAtWork() {
        bench.deliver("danh-ba.csv", REGISTER);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void everySchoolAtWorkOwesTheNightItsFilesAndKindergartensKeepNoGradebooks() {
        NightArrivals night = bench.arrivals.of(NIGHT);

        assertThat(night.byDataset()).containsOnlyKeys("digital-records", "sector-records");
        assertThat(night.byDataset().get("sector-records").expected()).isEqualTo(4);
        assertThat(night.byDataset().get("digital-records").expected()).isEqualTo(3);
        assertThat(night.all()).extracting(arrival -> arrival.school().code()).contains("66643111")
                .doesNotContain("66643109", "66643110");
        assertThat(bench.arrivals.of(NIGHT.minusDays(1)).total().expected()).isEqualTo(9);
    }

    @Test
    void aMonthsFileIsOwedForTheNightOnWhichItsTimeRunsOut() {
        clock.set("2023-06-05T20:00");
        NightArrivals night = bench.arrivals.of(LocalDate.of(2023, 6, 5));

        assertThat(night.all()).filteredOn(arrival -> arrival.dataset().equals("platform-use"))
                .extracting(Arrival::period).containsOnly("2023-05").hasSize(4);
        assertThat(bench.arrivals.of(LocalDate.of(2023, 6, 6)).byDataset()).doesNotContainKey("platform-use");
    }

    @Test
    void theNextDeadlineOfADatasetIsTheFirstThatHasNotPassed() {
        clock.set("2023-05-31T03:59");
        assertThat(next("sector-records")).isEqualTo("2023-05-30 2023-05-31T04:00");
        clock.set("2023-05-31T04:00");
        assertThat(next("sector-records")).isEqualTo("2023-05-31 2023-06-01T04:00");
        assertThat(next("school-register")).isEqualTo("2023-05-31 2023-06-01T02:00");
        assertThat(bench.arrivals.upcoming()).extracting(Expected::dataset).doesNotContain("targets")
                .doesNotHaveDuplicates();
    }

    private String next(String dataset) {
        return bench.arrivals.upcoming().stream().filter(file -> file.dataset().equals(dataset))
                .map(file -> file.night() + " " + LocalDateTime.ofInstant(file.until(), clock.getZone()))
                .findFirst().orElseThrow();
    }

    @Test
    void aFileIsInTimeUntilItsGraceIsOverThenLateAndUntilThenItIsAwaited() {
        records("66643100", "");
        clock.set("2023-05-31T03:59");
        records("66643101", "");
        assertThat(state("66643102")).isEqualTo(State.AWAITED);
        clock.set("2023-05-31T04:01");
        records("66643102", "-2023-05-30");

        assertThat(state("66643100")).isEqualTo(State.RECEIVED);
        assertThat(state("66643101")).isEqualTo(State.RECEIVED);
        assertThat(state("66643102")).isEqualTo(State.LATE);
        assertThat(state("66643111")).isEqualTo(State.MISSING);
        assertThat(bench.arrivals.of(NIGHT).byDataset().get("sector-records"))
                .isEqualTo(new NightArrivals.Count(4, 3, 1, 3, 1, 0));
    }

    @Test
    void aRefusedFileHasComeAndAFileWithoutRowsHasNot() {
        send("66643101", "a.csv", RECORDS + "66643102;Lớp 1;2;60;60;60;không\n");
        send("66643102", "b.csv", RECORDS);

        NightArrivals.Count count = bench.arrivals.of(NIGHT).byDataset().get("sector-records");
        assertThat(count.received()).isEqualTo(1);
        assertThat(count.accepted()).isZero();
        assertThat(count.refused()).isEqualTo(1);
        assertThat(state("66643102")).isEqualTo(State.AWAITED);
    }

    @Test
    void aSchoolMaySendUnderItsFormerCodeAndTheDepartmentMaySpeakForSchools() {
        records("66643110", "");
        bench.deliver("sector.csv", RECORDS + "66643101;Lớp 1;2;60;60;60;không\n66643102;Lớp 6;2;60;60;60;không\n");

        assertThat(bench.arrivals.of(NIGHT).all()).filteredOn(Arrival::accepted)
                .extracting(arrival -> arrival.school().code())
                .containsExactlyInAnyOrder("66643101", "66643102", "66643111");
        assertThat(state("66643111")).isEqualTo(State.RECEIVED);
    }

    /** 66643102 works on and is restated from February; the branch that came out of it in January is one more. */
    @Test
    void aSchoolThatWorksOnBesideItsBranchStillOwesItsFiles() {
        bench.deliver("danh-ba-2.csv", REGISTER + """
                66643102;2023-02-01;;THCS Phan Chu Trinh;THCS;Công lập;643;
                66643112;2023-01-01;66643102;THCS Phan Chu Trinh 2;THCS;Công lập;643;
                """);

        assertThat(bench.arrivals.of(NIGHT).byDataset().get("sector-records").expected()).isEqualTo(5);
        assertThat(bench.arrivals.of(NIGHT).all()).extracting(arrival -> arrival.school().code())
                .contains("66643102", "66643112");
        assertThat(bench.arrivals.of(LocalDate.of(2023, 1, 10)).all())
                .extracting(arrival -> arrival.school().code()).contains("66643102", "66643112");
        records("66643102", "");
        assertThat(state("66643112")).isEqualTo(State.AWAITED);
    }

    @Test
    void whoMayNotSeeAllSchoolsSeesThoseHeMay() {
        assertThat(bench.arrivals.of(NIGHT).of(school -> school.code().equals("66643101")).total().expected())
                .isEqualTo(2);
        clock.set("2023-05-31T11:59");
        assertThat(bench.arrivals.tonight()).isEqualTo(NIGHT);
        clock.set("2023-05-31T12:00");
        assertThat(bench.arrivals.tonight()).isEqualTo(NIGHT.plusDays(1));
    }

    @Test
    void whatCameIsWrittenDownOnceAndAgainOnlyWhenSomethingElseIsTrue() {
        records("66643101", "");
        clock.set("2023-05-31T02:00");

        assertThat(bench.completeness.handIn(NIGHT, "khue")).containsExactly(NIGHT);
        assertThat(bench.completeness.handIn(NIGHT, "khue")).isEmpty();
        bench.intake.work();
        assertThat(bench.completeness.handIn(NIGHT, "khue")).isEmpty();
        assertThat(written("sector-records")).containsExactly("2023-05-30 66643100 1 0 0 0 1",
                "2023-05-30 66643101 1 1 1 1 0", "2023-05-30 66643102 1 0 0 0 1", "2023-05-30 66643111 1 0 0 0 1");
        assertThat(bench.rows("SELECT count() FROM fact_intake_nights")).containsExactly("7");
    }

    @Test
    void nightsMissedAreCountedInARowAndALateFileRestatesItsNightAndThoseAfter() {
        for (String day : new String[] {"2023-05-31", "2023-06-01", "2023-06-02"}) {
            clock.set(day + "T02:00");
            bench.completeness.handIn(LocalDate.parse(day).minusDays(1), "khue");
            bench.intake.work();
        }
        assertThat(missed("66643101")).containsExactly(entry("2023-05-30", 1), entry("2023-05-31", 2),
                entry("2023-06-01", 3));

        clock.set("2023-06-02T10:00");
        records("66643101", "-2023-05-31");
        clock.set("2023-06-03T02:00");
        assertThat(bench.completeness.handIn(LocalDate.parse("2023-06-02"), "khue")).containsExactly(
                LocalDate.parse("2023-05-31"), LocalDate.parse("2023-06-01"), LocalDate.parse("2023-06-02"));
        bench.intake.work();
        assertThat(missed("66643101")).containsExactly(entry("2023-05-30", 1), entry("2023-05-31", 0),
                entry("2023-06-01", 1), entry("2023-06-02", 2));
    }

    /** Files of May are due on 5 June and have three more days. */
    @Test
    void aMonthsFileThatStillHasDaysIsWrittenDownWhenTheyAreOver() {
        LocalDate due = LocalDate.of(2023, 6, 5);
        clock.set("2023-06-06T02:00");
        bench.completeness.handIn(due, "khue");
        bench.intake.work();
        assertThat(written("platform-use")).isEmpty();
        assertThat(written("sector-records")).hasSize(4);

        clock.set("2023-06-09T02:00");
        bench.completeness.handIn(LocalDate.of(2023, 6, 8), "khue");
        bench.intake.work();
        assertThat(written("platform-use")).hasSize(4).allMatch(row -> row.endsWith(" 1 0 0 0 1"));
    }

    @Test
    void nightsThatNobodyClosedAreMadeUpForAndOldOnesAreLeftAlone() {
        clock.set("2023-05-31T02:00");
        bench.completeness.handIn(NIGHT, "khue");
        bench.intake.work();
        clock.set("2023-06-03T09:00");
        assertThat(bench.completeness.handIn(LocalDate.parse("2023-06-02"), "khue")).containsExactly(
                LocalDate.parse("2023-05-31"), LocalDate.parse("2023-06-01"), LocalDate.parse("2023-06-02"));
        bench.intake.work();
        clock.set("2023-06-20T02:00");
        assertThat(bench.completeness.handIn(LocalDate.parse("2023-06-19"), "khue"))
                .containsExactly(LocalDate.parse("2023-06-19"));
        bench.intake.work();
        assertThat(missed("66643101")).contains(entry("2023-06-02", 4), entry("2023-06-19", 5));
    }

    private State state(String school) {
        return bench.arrivals.of(NIGHT).all().stream().filter(arrival -> arrival.dataset().equals("sector-records"))
                .filter(arrival -> arrival.school().code().equals(school)).findFirst().orElseThrow().state();
    }

    private void records(String school, String name) {
        send(school, "ho-so" + name + ".csv", RECORDS + school + ";Lớp 1;2;60;60;60;không\n");
    }

    private void send(String school, String name, String text) {
        bench.receive(new Handed(name, Optional.of("sector-records"), Optional.empty(), school, "test"),
                text.getBytes(StandardCharsets.UTF_8));
        bench.intake.work();
    }

    private List<String> written(String dataset) {
        return bench.rows("SELECT night, school, due, received, on_time, accepted, missed FROM fact_intake_nights"
                + " WHERE dataset = '" + dataset + "' ORDER BY night, school");
    }

    private Map<String, Integer> missed(String school) {
        return bench.warehouse.dsl().resultQuery("""
                SELECT toString(night) AS evening, argMax(missed, delivery) AS nights FROM fact_intake_nights
                WHERE school = '%s' AND dataset = 'sector-records' GROUP BY night ORDER BY night""".formatted(school))
                .fetchMap(row -> row.get("evening", String.class), row -> row.get("nights", Integer.class));
    }
}
