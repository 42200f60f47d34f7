package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SchoolViewTest extends BoardScreenTest {

    @Test
    void aSchoolOpensOnItself() {
        surroundings.scope = OF_A_SCHOOL;
        go("", "");
        answer();
        assertThat(text(UI.getCurrent())).contains(FixedFigures.SCHOOL_NAME, "Mầm non công lập",
                "Thành phố Buôn Ma Thuột", "Mã trường 66643001").doesNotContain("Kiểm định chất lượng theo");
        assertThat(UI.getCurrent().getInternals().getTitle()).isEqualTo(FixedFigures.SCHOOL_NAME + " · Khuê");
    }

    @Test
    void aSchoolThatAsksForTheProvinceIsLedToItself() {
        surroundings.scope = OF_A_SCHOOL;
        go("", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains(FixedFigures.SCHOOL_NAME).doesNotContain("69,64");
    }

    @Test
    void aSchoolIsNotCalledUnaccreditedBeforeAnyCertificateWasHandedIn() {
        figures.absent = Set.of("accreditation-certificates", "national-standard-certificates");
        go("truong/" + FixedFigures.SCHOOL, "at=2023-05-31");
        answer();
        assertThat(text(find(SchoolFactsCard.class).single())).contains("Chưa có dữ liệu vào ngày này", "Chưa có số")
                .doesNotContain("Chưa đạt", "Chưa từng được công nhận");
    }

    @Test
    void aSchoolThatAnIndicatorLeavesOutIsNotCalledUnaccredited() {
        go("truong/" + FixedFigures.SCHOOL, "at=2023-05-31");
        answer();
        // the fixed figures count the kindergarten for accreditation and for nothing else
        assertThat(text(find(SchoolFactsCard.class).single())).contains("Tính là chưa đạt",
                "Trường không thuộc diện tính vào ngày này", "Không tính");
    }

    /** As codes were written before 2020: 040/002. */
    @Test
    void aCodeWithASlashIsTheCodeOfOneSchool() {
        go("truong/" + FixedSchools.WITH_SLASH, "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Mã trường " + FixedSchools.WITH_SLASH);
    }

    @Test
    void aSchoolThatAsksForAnotherIsToldWhatItMaySeeAndShownTheWay() {
        surroundings.scope = OF_A_SCHOOL;
        go("truong/" + FixedSchools.UPPER_SECONDARY, "at=2023-05-31");
        answer();
        SchoolFactsCard facts = find(SchoolFactsCard.class).single();
        assertThat(text(facts)).contains("Ngoài phạm vi", "Bạn xem được Trường Mầm non Hoa Đào.", "Về trường của bạn");
        assertThat(find(Anchor.class, facts).single().getHref()).isEqualTo("truong/66643001?at=2023-05-31");
        assertThat(find(LifeLineCard.class).all()).isEmpty();
    }

    @Test
    void theFactsSayWhatIsHeldAndForHowLong() {
        open("2023-10-18");
        // the certificate of 18/05/2019 ends five years later, 213 days from 18/10/2023
        assertThat(text(find(SchoolFactsCard.class).single())).contains("Cấp độ 3", "Hết hạn 18/05/2024",
                "Còn hạn 213 ngày", "Mức độ 2");
    }

    @Test
    void aSchoolIsTold61DaysAheadThatItMustRegister() {
        open("2023-10-18");
        assertThat(text(find(DeadlineNotice.class).single())).contains("Còn 61 ngày để đăng ký đánh giá lại.",
                "hết hạn 18/05/2024", "18/12/2023");
    }

    @Test
    void onTheDayAfterAnEndNothingIsHeldAnyMore() {
        open("2024-05-18");
        assertThat(text(find(SchoolFactsCard.class).single())).contains("Chưa đạt", "Cấp độ 3 đã hết hạn 18/05/2024");
        assertThat(find(DeadlineNotice.class).all()).isEmpty();
    }

    @Test
    void codesPlacesAndCertificatesStandOnOneLineOfTime() {
        open("2025-09-01");
        assertThat(text(find(LifeLineCard.class).single())).contains("040002", "66643900", "Thành phố Buôn Ma Thuột",
                "Phường Buôn Ma Thuột", "Cấp độ 3 · 18/05/2019 đến 18/05/2024", "01/07/2025 đổi địa giới");
    }

    @Test
    void pointsStandByCriterionOwnBesideExternal() {
        open("2023-10-18");
        assertThat(text(find(CriteriaCard.class).single())).contains("1.4", "Học liệu số", "36", "32,5", "Dạy, học", "89",
                "78,5", "100", "Phần mềm quản trị", "71").doesNotContain("Có kế hoạch");
    }

    @Test
    void lastNightsStandByDataset() {
        open("2023-05-31");
        SchoolNightsCard nights = find(SchoolNightsCard.class).single();
        assertThat(text(nights)).contains("18/05/2023 đến 31/05/2023", "Từ chối", "Không gửi");
    }

    @Test
    void aKindergartenHasNeitherPointsNorExams() {
        go("truong/" + FixedFigures.SCHOOL, "");
        answer();
        assertThat(find(CriteriaCard.class).all()).isEmpty();
        assertThat(find(SchoolExamCard.class).all()).isEmpty();
        assertThat(text(find(SchoolFactsCard.class).single())).doesNotContain("Chuyển đổi số", "Đỗ tốt nghiệp");
    }

    @Test
    void theExamsOfASchoolStandBesideTheProvinceAndInATable() {
        open("2023-10-18");
        SchoolExamCard exams = find(SchoolExamCard.class).single();
        test(find(NativeButton.class, exams).withText("Bảng").single()).click();
        assertThat(text(exams)).contains("2023", "Tỉnh Đắk Lắk", "96,68\u202f%", "19.726/20.403", "2022");
    }

    @Test
    void theWayLeadsOverThePlaceBackToTheCentre() {
        open("2023-10-18");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("./?at=2023-10-18",
                "don-vi/643?at=2023-10-18");
    }

    @Test
    void allSchoolsStandInOneListToSearchIn() {
        go("truong", "");
        answer();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1021);
        assertThat(text(UI.getCurrent())).contains("Các trường của Tỉnh Đắk Lắk");
    }

    private void open(String day) {
        go("truong/" + FixedSchools.UPPER_SECONDARY, "at=" + day);
        answer();
    }
}
