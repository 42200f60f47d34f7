package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khue.security.Person;

/** The page of targets. */
class TargetsViewTest extends BoardScreenTest {

    @Test
    void everyPlaceStandsAgainstItsOwnTarget() {
        go("chi-tieu", "at=2023-05-31");
        answer();
        assertThat(row("Đắk Lắk")).contains("70\u202f%", "năm 2024: 75\u202f%", "69,64\u202f%", "711/1.021",
                "còn thiếu 4 trường", "Gần đạt");
        assertThat(row("Ea Súp")).contains("40\u202f%", "36,73\u202f%", "18/49", "còn thiếu 2 trường", "Chưa đạt");
        assertThat(row("Krông Ana")).contains("chưa đặt").doesNotContain("còn thiếu");
    }

    @Test
    void aNewerTargetTakesThePlaceOfTheOldOneWhichStaysInTheHistory() {
        go("chi-tieu", "at=2023-05-31");
        answer();
        assertThat(text(find(TargetHistoryCard.class).single())).contains("Đắk Lắk, năm 2023", "70\u202f%",
                "10/01/2023 · tệp số 12", "65\u202f%", "10/01/2023 · chuyenvien");
    }

    @Test
    void onlyWhoeverHandsInForTheDepartmentSetsTargets() {
        go("chi-tieu", "at=2023-05-31");
        answer();
        assertThat(find(BigDecimalField.class).all()).isEmpty();
        assertThat(text(UI.getCurrent())).doesNotContain("Đặt chỉ tiêu");
    }

    @Test
    void theFormHoldsWhatIsInForce() {
        surroundings.sender = Optional.of(Person.DEPARTMENT);
        go("chi-tieu", "at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Đặt chỉ tiêu");
        assertThat(find(BigDecimalField.class).all()).isNotEmpty()
                .anySatisfy(field -> assertThat(field.getValue()).isEqualByComparingTo("70"));
    }

    @Test
    void whoeverHasButOneSchoolIsLedToIt() {
        surroundings.scope = OF_A_SCHOOL;
        go("chi-tieu", "");
        answer();
        assertThat(find(TargetsCard.class).all()).isEmpty();
        assertThat(text(UI.getCurrent())).contains(FixedFigures.SCHOOL);
    }

    private String row(String place) {
        return find(NativeTableRow.class, find(TargetsCard.class).single()).all().stream().map(BoardScreenTest::text).map(String::strip)
                .filter(row -> row.contains(place)).findFirst().orElseThrow();
    }
}
