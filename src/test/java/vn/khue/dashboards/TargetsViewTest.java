package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.khue.dashboards.data.FixedDeliveries;
import vn.khue.security.Person;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

/** The page of targets. */
class TargetsViewTest extends BoardScreenTest {

    @Autowired
    private FixedDeliveries deliveries;

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
    void whatNobodyTouchedIsNotHandedInAgain() {
        surroundings.sender = Optional.of(Person.DEPARTMENT);
        go("chi-tieu", "at=2023-05-31");
        answer();
        BigDecimalField first = find(BigDecimalField.class).all().getFirst();
        test(first).setValue(new BigDecimal("72.5"));
        test(find(NativeButton.class).all().stream().filter(button -> button.getText().equals("Nộp chỉ tiêu"))
                .findFirst().orElseThrow()).click();
        assertThat(deliveries.text("chi-tieu-66-2023.csv").lines()).hasSize(2).last(STRING).endsWith(",66,2023,72.5");
    }

    @Test
    void whoeverMayNotReadAPlaceSetsNoTargetsThere() {
        surroundings.sender = Optional.of(Person.DEPARTMENT);
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        go("chi-tieu", "unit=66&at=2023-05-31");
        answer();
        assertThat(find(BigDecimalField.class).all()).isEmpty();
        assertThat(text(UI.getCurrent())).doesNotContain("Đặt chỉ tiêu");
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
