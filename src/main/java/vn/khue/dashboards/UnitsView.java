package vn.khue.dashboards;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.shell.Surroundings;

/** Every place of the centre with its figures. Whoever is at home in one place is led to it. */
@Route("don-vi")
@Menu(title = "units.page", icon = "UNIT", order = 2)
@PermitAll
class UnitsView extends BoardPage {

    private final UnitsCard units;

    UnitsView(BoardServices services, Surroundings surroundings) {
        super(Page.UNIT, services, surroundings, List.of());
        units = new UnitsCard(services.reading(), services.catalogue(), code -> address().unit(code).href(), sort -> remember(new ListLook(
                Optional.empty(), Optional.empty(), Optional.of(sort))));
        units.addClassName("c12");
        Section section = new Section(units);
        section.addClassName("grid");
        content().add(section);
    }

    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        return Optional.of(own().home()).filter(code -> own().extent(code) != Extent.CENTRE)
                .map(code -> own().address(code, asked));
    }

    @Override
    String unit() {
        return province();
    }

    @Override
    String heading(BoardQuestion asked) {
        return getTranslation("units.heading", nameOf(asked.unit()));
    }

    @Override
    void prepare(BoardQuestion asked) {
        lead().places(asked.places(), placesOf(asked).size());
        units.setVisible(true);
        units.show(address().list().sort());
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        return List.of(round().card(units, () -> services().unitLists().tile(asked)));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.of(getTranslation("units.page")));
    }
}
