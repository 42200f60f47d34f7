package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.query.FigureRequest.TreeView;

class BoardAddressTest {

    private final BoardAddress whole = BoardAddress.of(Page.OVERVIEW, Optional.empty(), QueryParameters.empty());

    @Test
    void anAddressIsRestoredFromItsOwnText() {
        BoardAddress address = whole.unit("646").at(LocalDate.of(2023, 5, 31)).on(TreeView.TODAY)
                .of("graduation-pass-rate").list(new ListLook(Optional.of("VAN"), Optional.of("hoa đào"),
                        Optional.of("-name")));
        assertThat(address.href()).startsWith("don-vi/646?").contains("at=2023-05-31", "tree=today",
                "of=graduation-pass-rate", "subject=VAN", "q=hoa%20%C4%91%C3%A0o", "sort=-name");
        assertThat(BoardAddress.of(Page.UNIT, Optional.of("646"), address.parameters())).isEqualTo(address);
    }

    @Test
    void whatFollowsFromTheCentreIsNotInTheAddress() {
        assertThat(whole.href()).isEqualTo("./");
        assertThat(whole.units().href()).isEqualTo("don-vi");
        assertThat(whole.school("66643001").href()).isEqualTo("truong/66643001");
    }

    @Test
    void aPlaceKeepsDayBoundariesAndIndicatorButNotHowAListWasLookedAt() {
        BoardAddress there = whole.at(LocalDate.of(2023, 5, 31)).of("graduation-pass-rate")
                .list(new ListLook(Optional.of("VAN"), Optional.empty(), Optional.empty())).unit("646");
        assertThat(there.href()).isEqualTo("don-vi/646?at=2023-05-31&of=graduation-pass-rate");
    }

    @Test
    void theDayThatAnIndicatorIsHeldAgainstGoesWithItFromPlaceToPlaceAndNoFarther() {
        BoardAddress indicator = BoardAddress.of(Page.INDICATOR, Optional.of("full-pass-units"),
                QueryParameters.fromString("at=2023-05-31&since=2022-05-31"));
        assertThat(indicator.since()).contains(LocalDate.of(2022, 5, 31));
        assertThat(indicator.indicator("full-pass-units", "646").href())
                .startsWith("chi-so/full-pass-units?").contains("at=2023-05-31", "unit=646", "since=2022-05-31");
        assertThat(indicator.unit("646").href()).isEqualTo("don-vi/646?at=2023-05-31");
        assertThat(BoardAddress.of(Page.UNIT, Optional.of("646"), indicator.parameters()).since()).isEmpty();
    }

    @Test
    void aPublicationThatIsReopenedGoesAlongWithEveryLink() {
        BoardAddress reopened = BoardAddress.of(Page.OVERVIEW, Optional.empty(),
                QueryParameters.fromString("at=2023-05-31&an-ban=3"));
        assertThat(List.of(reopened.whole(), reopened.units(), reopened.unit("646"), reopened.school("66643001"),
                reopened.indicator("full-pass-units", "646"), reopened.targets("full-pass-units", "66"),
                reopened.schools("full-pass-units"), reopened.at(LocalDate.of(2023, 1, 1)),
                reopened.on(TreeView.TODAY), reopened.of("full-pass-units"), reopened.list(ListLook.PLAIN)))
                .allSatisfy(there -> assertThat(there.href()).contains("an-ban=3"));
        assertThat(reopened.newest().href()).isEqualTo("./?at=2023-05-31");
    }

    @Test
    void aDayThatIsNoneIsAsIfItWereNotThere() {
        assertThat(BoardAddress.of(Page.OVERVIEW, Optional.empty(), QueryParameters.fromString("at=2023-02-30")).at())
                .isEmpty();
    }
}
