package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.khue.charts.ui.Chart;
import vn.khue.charts.ui.PointSelect;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

class UnitViewTest extends BoardScreenTest {

    @Test
    void openingADistrictShowsItsSchoolsAndKeepsTheDay() {
        navigate(OverviewView.class);
        go("", "at=2023-05-30");
        answer();
        Chart chart = find(Chart.class, find(RankingCard.class).single()).single();
        ComponentUtil.fireEvent(chart, new PointSelect(chart, true, "646"));
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("36,73", "18", "49 trường", "30/05/2023");
        assertThat(text(find(SchoolsCard.class).single())).contains("18 trên 49 trường còn hạn công nhận");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(49);
    }

    @Test
    void aPlaceShowsWhatTheCentreShowsAndItsLevelsInsteadOfPlaces() {
        go("don-vi/646", "");
        answer();
        assertThat(text(UI.getCurrent())).contains("Huyện Ea Súp", "49 cơ sở giáo dục", "Tỉnh Đắk Lắk",
                "Kiểm định chất lượng theo cấp học", "Mức độ chuyển đổi số", "Thi tốt nghiệp THPT",
                "Điểm thi theo hội đồng thi của cả tỉnh");
        assertThat(find(TileMapCard.class).all()).isEmpty();
    }

    @Test
    void anAddressOfAnEarlierFormLeadsToThePlace() {
        navigate(OverviewView.class);
        go("", "unit=646&at=2023-05-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Huyện Ea Súp");
    }

    @Test
    void theListIsSearchedWithoutMarksAndTheAddressRestoresTheSearch() {
        go("don-vi/646", "q=tieu+hoc+so+17");
        answer();
        assertThat(find(TextField.class, find(SchoolsCard.class).single()).single().getValue())
                .isEqualTo("tieu hoc so 17");
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void theListIsSortedAsTheAddressSays() {
        go("don-vi/646", "sort=-accreditation-coverage");
        answer();
        Grid<School> grid = grid();
        assertThat(test(grid).getRow(0).counts(Shown.COVERAGE)).isTrue();
        assertThat(test(grid).getRow(48).counts(Shown.COVERAGE)).isFalse();
    }

    @Test
    void anOfficerOfOneDistrictOpensOnItAndIsShownTheWayBackFromElsewhere() {
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        go("", "");
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("36,73", "49 trường");
        go("don-vi/643", "");
        answer();
        assertThat(text(card(Shown.COVERAGE))).contains("Bạn xem được Huyện Ea Súp.", "Về đơn vị của bạn");
        assertThat(List.of(find(SchoolsCard.class).all(), find(ExamCard.class).all())).allMatch(List::isEmpty);
    }

    @Test
    void theWayBackToADistrictThatIsNoMoreLeadsToItsLastDay() {
        surroundings.scope = Scope.ofUnits(Audience.INTERNAL, "646");
        go("don-vi/24133", "at=2026-01-31");
        answer();
        assertThat(find(Anchor.class, card(Shown.COVERAGE)).all().getLast().getHref())
                .isEqualTo("don-vi/646?at=2025-06-30");
    }

    @Test
    void aDistrictThatIsNoMoreSaysUntilWhenItWasAndLeadsThere() {
        go("don-vi/646", "at=2026-01-31");
        answer();
        assertThat(text(UI.getCurrent())).contains("Huyện Ea Súp chỉ có đến hết ngày 30/06/2025.", "Xem ngày 30/06/2025")
                .doesNotContain("36,73");
    }

    @Test
    void theListOfPlacesSetsTheirFiguresSideBySide() {
        go("don-vi", "sort=-accreditation-coverage");
        answer();
        UnitsCard units = find(UnitsCard.class).single();
        assertThat(find(NativeTableRow.class, units).all()).hasSize(1 + 15);
        assertThat(text(units)).contains("Kiểm định chất lượng ↓", "Đỗ tốt nghiệp", "Kỳ thi 2023");
        assertThat(find(Anchor.class, units).all().getFirst().getText()).isEqualTo("Buôn Ma Thuột");
        assertThat(find(Anchor.class, units).all().getFirst().getHref()).isEqualTo("don-vi/643");
    }

    @Test
    void schoolsAreListedBeforeAnythingWasHandedInForThem() {
        commit(413);
        figures.absent = Set.of("accreditation-certificates", "national-standard-certificates", "dx-scores");
        go("don-vi/646", "");
        answer();
        assertThat(test(find(Grid.class).single()).size()).isEqualTo(49);
        assertThat(test(grid()).getRow(0).marks()).isEmpty();
        assertThat(text(find(SchoolsCard.class).single())).contains("Chưa có dữ liệu kiểm định chất lượng vào ngày này")
                .doesNotContain("0 trên 0");
    }

    @Test
    void placesAreListedBeforeAnythingWasHandedInForThem() {
        figures.absent = Set.of("accreditation-certificates", "national-standard-certificates", "dx-scores",
                "graduation-results");
        go("don-vi", "");
        answer();
        UnitsCard units = find(UnitsCard.class).single();
        assertThat(find(NativeTableRow.class, units).all()).hasSize(1 + 15);
        assertThat(find(Anchor.class, units).all().getFirst().getText()).isEqualTo("Buôn Đôn");
        assertThat(text(units)).contains("–").doesNotContain("0,00");
    }

    @SuppressWarnings("unchecked")
    private Grid<School> grid() {
        return find(Grid.class).single();
    }
}
