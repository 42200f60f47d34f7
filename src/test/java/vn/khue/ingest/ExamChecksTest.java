package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files about the graduation exam, judged by the bundled contracts. */
class ExamChecksTest {

    private static final String RESULTS = "Ngày công bố;Mã trường;Chương trình;Hệ;Đăng ký;Đăng ký dự thi;Dự thi;"
            + "Dự thi xét công nhận;Được công nhận\n";
    private static final String SUMMARY = "Mã tỉnh;Đăng ký;Đăng ký dự thi;Dự thi;Tỉ lệ dự thi công bố;Mẫu số đã dùng\n";

    private final IntakeBench bench = new IntakeBench(Instant.parse("2023-08-01T01:00:00Z"));

    @BeforeEach
    void twoSchools() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER);
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void resultsTakeTheirYearFromTheDeliveryAndComeBeforeAppealsUnlessTheySayOtherwise() {
        DeliveryReport report = results("18/07/2023;66643102;CT2006;THPT;120;118;117;110;108\n");

        assertThat(report.problems()).isEmpty();
        assertThat(bench.rows("SELECT year, stage, announced_on, programme, stream, registered, due, sat,"
                + " for_recognition, recognised FROM fact_graduation_results"))
                .containsExactly("2023 before 2023-07-18 CT2006 THPT 120 118 117 110 108");
    }

    @Test
    void everyNumberIsAPartOfTheOneBefore() {
        DeliveryReport report = results("""
                18/07/2023;66643102;CT2006;THPT;120;121;117;110;108
                18/07/2023;66643101;CT2006;THPT;120;118;119;110;111
                """);

        assertThat(report.problems()).extracting(DeliveryReport.Problem::line, DeliveryReport.Problem::reason)
                .containsExactly(
                        tuple(2L, "Đăng ký dự thi (121) lớn hơn Đăng ký (120)."),
                        tuple(3L, "Dự thi (119) lớn hơn Đăng ký dự thi (118)."),
                        tuple(3L, "Được công nhận (111) lớn hơn Dự thi xét công nhận (110)."));
    }

    /** No figure could hold them, and no publication could be built with them. */
    @Test
    void aRowWithNumbersBeyondAllMeasureIsRejectedAndTheOthersCount() {
        DeliveryReport report = results("""
                18/07/2023;66643102;CT2006;THPT;120;118;117;110;108
                18/07/2023;66643101;CT2006;THPT;999999999999999999;118;117;110;108
                """);

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsAccepted()).hasValue(1);
        assertThat(report.problems()).extracting(DeliveryReport.Problem::line, DeliveryReport.Problem::reason)
                .containsExactly(tuple(3L, "Đăng ký: 999999999999999999 lớn hơn 999999999."));
    }

    @Test
    void aRowOfAnotherYearIsRejected() {
        DeliveryReport report = bench.deliver("graduation-results", "2023", "Năm thi;" + RESULTS + """
                2023;18/07/2023;66643102;CT2006;THPT;120;118;117;110;108
                2022;18/07/2023;66643101;CT2006;THPT;120;118;117;110;108
                """);

        assertThat(report.problems()).extracting(DeliveryReport.Problem::line, DeliveryReport.Problem::reason,
                DeliveryReport.Problem::remedy).containsExactly(tuple(3L,
                        "Dòng ghi năm thi 2022, tệp là của kỳ thi 2023.",
                        "Ghi 2023 ở cột Năm thi hoặc để trống; kết quả của kỳ thi khác gửi trong tệp của kỳ thi ấy."));
    }

    /** 20.960 of 21.111 is 99,28 %; what was published, 99,61 %, is the share of the 21.042 who were due to sit. */
    @Test
    void aStatedRateThatFitsAnotherBaseIsToldWithTheBaseItFits() {
        DeliveryReport report = summary("66;21111;21042;20960;99,61;21111\n");

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsAccepted()).hasValue(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.rule()).isEqualTo("rate");
            assertThat(problem.rejected()).isFalse();
            assertThat(problem.reason()).isEqualTo("Tỉ lệ dự thi công bố 99,61 % không khớp Mẫu số đã dùng 21.111: "
                    + "20.960/21.111 là 99,28 %; 99,61 % chỉ khớp Đăng ký dự thi 21.042.");
            assertThat(problem.remedy()).isEqualTo("Sửa mẫu số thành 21.042, hoặc ghi tỉ lệ 99,28 %.");
        });
    }

    @Test
    void aStatedRateThatFitsItsBaseIsNotAskedAbout() {
        assertThat(summary("66;21111;21042;20960;99,61 %;21042\n").problems()).isEmpty();
        assertThat(summary("66;21111;21042;20960;99.28;21111\n").problems()).isEmpty();
        assertThat(summary("66;21111;21042;20960;99,6;21.042\n").problems()).as("one decimal says less").isEmpty();
        assertThat(summary("66;21111;21042;20960;99,61;\n").problems()).as("no base is named").isEmpty();
        assertThat(summary("66;21111;21042;20960;;\n").problems()).as("no rate is stated").isEmpty();
    }

    /** The bases that round to 99,61 % begin right after 21.041,00788… and end at 21.043,12033…. */
    @Test
    void aStatedRateThatFitsNoKnownBaseIsToldWithThoseItWouldFit() {
        assertThat(summary("66;21111;21045;20960;99,61;21111\n").problems()).singleElement()
                .satisfies(problem -> assertThat(problem.reason()).endsWith(
                        "20.960/21.111 là 99,28 %; 99,61 % chỉ đúng với mẫu số từ 21.042 đến 21.043."));
    }

    @Test
    void neighboursOfTheBasesThatFitDoNot() {
        assertThat(summary("66;21111;21111;20960;99,61;21041\n").problems()).hasSize(1);
        assertThat(summary("66;21111;21111;20960;99,61;21042\n").problems()).isEmpty();
        assertThat(summary("66;21111;21111;20960;99,61;21043\n").problems()).isEmpty();
        assertThat(summary("66;21111;21111;20960;99,61;21044\n").problems()).hasSize(1);
    }

    @Test
    void aCouncilIsTheFirstTwoDigitsOfItsCandidatesAndOneOfThatYear() {
        DeliveryReport report = bench.deliver("graduation-scores", "2023", """
                SBD,TinhId,Toan
                40000001,40,7.4
                40000002,39,7.4
                20000001,20,7.4
                40000003,40,-1
                40000004,40,10.1
                """);

        assertThat(report.problems()).extracting(DeliveryReport.Problem::line, DeliveryReport.Problem::reason)
                .containsExactly(
                        tuple(3L, "Hội đồng 39 không phải hai chữ số đầu của số báo danh."),
                        tuple(4L, "Hội đồng thi: mã 20 không có vào ngày 01/08/2023."),
                        tuple(6L, "Toán: 10.1 lớn hơn 10."));
        assertThat(bench.rows("SELECT council, toan FROM fact_graduation_scores ORDER BY line"))
                .containsExactly("40 740", "40 null");
        assertThat(bench.rows("SELECT per[2], toInt32(value) FROM measure")).containsExactly("40 3");
    }

    @Test
    void aCouncilThatIsReadOffTheCandidateIsNamedWhenThereIsNone() {
        DeliveryReport report = bench.deliver("graduation-scores", "2023", "SBD,Toan\n20000001,7.4\n40000001,7.4\n");

        assertThat(report.problems()).extracting(DeliveryReport.Problem::reason)
                .containsExactly("Hội đồng thi: mã 20 không có vào ngày 01/08/2023.");
    }

    @Test
    void subjectsOfTheNewProgrammeAreNotReadBefore2025() {
        bench.deliver("graduation-scores", "2023", "SBD,TIN_HOC\n40000001,8\n");

        assertThat(bench.rows("SELECT tin_hoc FROM fact_graduation_scores")).containsExactly("null");
    }

    private DeliveryReport results(String rows) {
        return bench.deliver("graduation-results", "2023", RESULTS + rows);
    }

    private DeliveryReport summary(String rows) {
        return bench.deliver("graduation-summary", "2023", SUMMARY + rows);
    }
}
