package vn.khue.dashboards;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.shell.Surroundings;

/** Every school of the reader's scope, to search in. Whoever has but one is led to it. */
@Route("truong")
@Menu(title = "schools.page", icon = "SCHOOL", order = 3)
@PermitAll
class SchoolsView extends BoardPage {

    private final SchoolsCard schools;

    SchoolsView(BoardServices services, Surroundings surroundings) {
        super(Page.SCHOOL, services, surroundings, List.of());
        schools = new SchoolsCard(services.reading(), code -> address().school(code).href(), this::remember);
        schools.addClassNames("c12", "long");
        Section section = new Section(schools);
        section.addClassName("grid");
        content().add(section);
        schools.whenLoaded(listing -> {
            if (listing.count() > 0) {
                lead().schools(listing.count());
            }
        });
    }

    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        return Optional.of(own().home()).filter(code -> own().extent(code) == Extent.SCHOOL).map(asked::school);
    }

    @Override
    String heading(BoardQuestion asked) {
        return getTranslation("schools.heading", nameOf(asked.unit()));
    }

    @Override
    void prepare(BoardQuestion asked) {
        schools.setVisible(true);
        schools.show(address().list());
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        return List.of(new Asked<>(schools, () -> SchoolsCard.Listing.of((search, sort, descending) ->
                services().schools().read(scope(), asked, search, sort, descending))));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.of(getTranslation("schools.page")));
    }
}
