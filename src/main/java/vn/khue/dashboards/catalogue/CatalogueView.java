package vn.khue.dashboards.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.khue.catalogue.CatalogueState;
import vn.khue.catalogue.Catalogues;
import vn.khue.dashboards.Reading;
import vn.khue.security.Role;
import vn.khue.shell.Breadcrumbed;

/** Danh mục: which contracts and indicators are in use, and the button that reads their folder again. */
@Route(CatalogueView.ROUTE)
@Menu(title = "catalogue.title", icon = "BOOK", order = 90)
@RolesAllowed(Role.Names.ADMINISTRATOR)
class CatalogueView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    static final String ROUTE = "danh-muc";

    private final Catalogues catalogues;
    private final Paragraph lead = new Paragraph(getTranslation("catalogue.lead"));
    private final NativeButton reload = new NativeButton(getTranslation("catalogue.reload"));
    private final StateCard state;
    private final IndicatorsCard indicators = new IndicatorsCard();
    private final ContractsCard contracts = new ContractsCard();

    CatalogueView(Catalogues catalogues, Reading reading) {
        this.catalogues = catalogues;
        this.state = new StateCard(reading);
        state.whenLoaded(this::show);
        reload.addClassName("btn");
        reload.setVisible(catalogues.state().folder().isPresent());
        reload.addClickListener(event -> readAgain());
        compose();
    }

    private void compose() {
        lead.addClassName("lead");
        Div actions = new Div(reload);
        actions.addClassName("filters");
        Div head = new Div(new Div(new H1(getTranslation("catalogue.title")), lead), actions);
        head.addClassName("head");
        addClassNames("page", "catalogue");
        add(head, row(state), row(indicators), row(contracts));
    }

    private static Section row(Component card) {
        card.addClassName("c12");
        Section row = new Section(card);
        row.addClassName("grid");
        return row;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.ask(catalogues::state);
    }

    private void readAgain() {
        reload.setEnabled(false);
        state.after(catalogues.state().catalogue().version());
        state.renew(catalogues::reload);
    }

    private void show(CatalogueState now) {
        reload.setEnabled(true);
        indicators.show(now.catalogue());
        contracts.show(now.catalogue());
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.of(getTranslation("catalogue.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("catalogue.title") + " · Khuê";
    }
}
