package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.khue.query.FigureRequest.TreeView;

class OverviewAddressTest {

    @Test
    void anAddressIsRestoredFromItsOwnText() {
        OverviewAddress address = OverviewAddress.of(QueryParameters.empty()).unit("646")
                .at(LocalDate.of(2023, 5, 31)).on(TreeView.TODAY);
        assertThat(address.href()).isEqualTo("./?unit=646&at=2023-05-31&tree=today");
        assertThat(OverviewAddress.of(address.parameters())).isEqualTo(address);
    }

    @Test
    void whatFollowsFromTheCentreIsNotInTheAddress() {
        assertThat(OverviewAddress.of(QueryParameters.empty()).href()).isEqualTo("./");
    }

    @Test
    void aDayThatIsNoneIsAsIfItWereNotThere() {
        assertThat(OverviewAddress.of(QueryParameters.fromString("at=2023-02-30")).at()).isEmpty();
    }
}
