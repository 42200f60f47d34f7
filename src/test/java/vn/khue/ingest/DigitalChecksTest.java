package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Criteria of digital transformation, and scores by them. */
class DigitalChecksTest {

    private static final String CRITERIA = """
            Mã tiêu chí;Nhóm tiêu chí;Tên tiêu chí;Bắt buộc;Điểm tối đa
            1.1;Dạy, học;Kế hoạch dạy học trực tuyến;có;0
            1.2;Dạy, học;Phần mềm dạy học trực tuyến;không;60
            1.3;Dạy, học;Học liệu số;không;40
            2.1;Quản trị;Phần mềm quản trị;không;62,5
            2.2;Quản trị;Thu không dùng tiền mặt;không;37,5
            """;
    private static final String SCORES = "Mã trường;Giai đoạn;Mã tiêu chí;Nhóm tiêu chí;Điểm;Ngày đánh giá\n";
    private static final String WHOLE_GROUP = """
            66643101;Tự đánh giá;1.1;Dạy, học;0;20/05/2023
            66643101;Tự đánh giá;1.2;Dạy, học;45,5;20/05/2023
            66643101;Tự đánh giá;1.3;Dạy, học;30;20/05/2023
            """;

    private final IntakeBench bench = new IntakeBench(Instant.parse("2023-06-05T01:00:00Z"));

    @BeforeEach
    void aSchoolAndAKindergarten() {
        bench.deliver("danh-ba.csv", IntakeBench.REGISTER + "66643103;2010-09-01;MN Hoa Sen;MN;Công lập;643\n");
    }

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void eachGroupOfCriteriaMustSumToAHundred() {
        DeliveryReport whole = criteria("2022-2023", CRITERIA);
        DeliveryReport lacking = criteria("2022-2023", CRITERIA.replace("37,5", "27,5"));

        assertThat(whole.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(lacking.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(lacking.refusal()).contains(new DeliveryReport.Explanation("FILE_RULE",
                "Nhóm Quản trị cộng được 90 điểm, phải là 100.",
                "Kiểm tra điểm tối đa của từng tiêu chí trong nhóm Quản trị rồi gửi lại cả bảng."));
        assertThat(lacking.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isZero();
            assertThat(problem.rule()).isEqualTo("hundred");
            assertThat(problem.rejected()).isTrue();
        });
    }

    @Test
    void aCriterionWrittenTwiceCountsOnce() {
        assertThat(criteria("2022-2023", CRITERIA + "2.2;Quản trị;Thu không dùng tiền mặt;không;37,5\n").state())
                .isEqualTo(DeliveryState.CHECKED);
    }

    @Test
    void scoresFollowTheTableOfTheirCriteria() {
        criteria("2022-2023", CRITERIA);
        DeliveryReport report = scores("2022-2023", SCORES + WHOLE_GROUP + """
                66643102;Đánh giá ngoài;1.3;Dạy, học;40,5;31/05/2023
                66643102;Đánh giá ngoài;1.3;Quản trị;30;31/05/2023
                66643102;Đánh giá ngoài;1.4;Dạy, học;30;31/05/2023
                66643103;Đánh giá ngoài;1.3;Dạy, học;30;31/05/2023
                """);

        assertThat(report.rowsAccepted()).hasValue(3);
        assertThat(report.problems()).extracting(DeliveryReport.Problem::line, DeliveryReport.Problem::reason)
                .contains(tuple(5L, "Điểm 40,5 vượt điểm tối đa của tiêu chí 1.3."),
                        tuple(6L, "Tiêu chí 1.3 không thuộc nhóm Quản trị."),
                        tuple(7L, "Mã tiêu chí: không biết mã 1.4."),
                        tuple(8L, "Trường 66643103 là trường mầm non, không thuộc bộ tiêu chí này."));
        assertThat(bench.rows("SELECT year, school, stage, criterion, group, toString(score) FROM fact_dx_scores WHERE line = 3"))
                .containsExactly("2022-2023 66643101 self 1.2 teaching 45.5");
    }

    @Test
    void withoutATableNoScoreIsTaken() {
        assertThat(scores("2022-2023", SCORES + WHOLE_GROUP).refusal().orElseThrow().code())
                .isEqualTo("ALL_ROWS_REJECTED");
    }

    @Test
    void aTableHoldsUntilTheNextOneAndNoLonger() {
        criteria("2021-2022", CRITERIA);
        assertThat(scores("2022-2023", SCORES + WHOLE_GROUP).rowsAccepted()).hasValue(3);

        criteria("2022-2023", CRITERIA.replace("1.3;Dạy, học", "1.9;Dạy, học"));
        assertThat(scores("2022-2023", SCORES + WHOLE_GROUP.replace("30", "31")).problems())
                .extracting(DeliveryReport.Problem::reason)
                .contains("Mã tiêu chí: mã 1.3 không có vào ngày 05/06/2023.");
    }

    @Test
    void aGroupOfWhichCriteriaAreMissingHasNoLevelRatherThanALowerOne() {
        criteria("2022-2023", CRITERIA);
        DeliveryReport report = scores("2022-2023", SCORES + WHOLE_GROUP + """
                66643101;Tự đánh giá;2.1;Quản trị;62,5;20/05/2023
                66643102;Tự đánh giá;2.1;Quản trị;60;20/05/2023
                66643102;Tự đánh giá;2.2;Quản trị;37,5;20/05/2023
                """);

        assertThat(report.rowsAccepted()).hasValue(5);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(5);
            assertThat(problem.rejected()).isTrue();
            assertThat(problem.reason()).isEqualTo("Trường 66643101, Tự đánh giá, nhóm Quản trị: các tiêu chí chấm đúng "
                    + "chưa đủ 100 điểm tối đa, nên cả nhóm không tính.");
            assertThat(problem.remedy()).isEqualTo("Gửi đủ các tiêu chí của nhóm trong một tệp, kể cả tiêu chí được 0 điểm.");
        });
        assertThat(bench.rows("SELECT school, group, toString(sum(score)) FROM fact_dx_scores GROUP BY school, group"))
                .containsExactlyInAnyOrder("66643101 teaching 75.5", "66643102 governance 97.5");
    }

    @Test
    void aWrongScoreTakesItsGroupWithItAndNoOther() {
        criteria("2022-2023", CRITERIA);
        DeliveryReport report = scores("2022-2023", SCORES + WHOLE_GROUP.replace("45,5", "65,5") + """
                66643101;Tự đánh giá;2.1;Quản trị;60;20/05/2023
                66643101;Tự đánh giá;2.2;Quản trị;30;20/05/2023
                """);

        assertThat(report.rowsAccepted()).hasValue(2);
        assertThat(report.problems()).filteredOn(problem -> problem.rule().equals("maximum")).singleElement()
                .extracting(DeliveryReport.Problem::line).isEqualTo(3L);
        assertThat(bench.rows("SELECT DISTINCT group FROM fact_dx_scores")).containsExactly("governance");
    }

    @Test
    void aSchoolAssessesItselfAndNothingElse() {
        criteria("2022-2023", CRITERIA);
        DeliveryReport own = bySchool(SCORES + WHOLE_GROUP);
        DeliveryReport external = bySchool(SCORES + WHOLE_GROUP.replace("Tự đánh giá", "Đánh giá ngoài"));

        assertThat(own.rowsAccepted()).hasValue(3);
        assertThat(external.refusal().orElseThrow().reason())
                .contains("Trường chỉ gửi điểm tự đánh giá, dòng này ghi Đánh giá ngoài.");
    }

    private DeliveryReport criteria(String year, String rows) {
        return bench.deliver("dx-criteria", year, rows);
    }

    private DeliveryReport scores(String year, String rows) {
        return bench.deliver("dx-scores", year, rows);
    }

    private DeliveryReport bySchool(String rows) {
        return bench.deliver("dx-scores", "2022-2023", "66643101", rows.getBytes(StandardCharsets.UTF_8));
    }
}
