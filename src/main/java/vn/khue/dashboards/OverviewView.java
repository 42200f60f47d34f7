package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.OverviewQuestion.Extent;
import vn.khue.network.CentreInfo;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Scope;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
import vn.khue.shell.MainLayout;
import vn.khue.shell.News;
import vn.khue.shell.Pulse;
import vn.khue.shell.Surroundings;

/** Toàn cảnh: the headline figure of a unit, its parts, its schools. Its address restores all of it. */
@Route("")
@Menu(title = "overview.title", icon = "HOME", order = 1)
@PermitAll
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    private final Overview overview;
    private final Units units;
    private final Pulse pulse;
    private final Scope scope;
    private final Optional<CentreInfo> centre;
    private final OwnPlaces own;

    private final H1 title = new H1();
    private final Lead lead = new Lead();
    private final Paragraph onPaper = new Paragraph();
    private final OverviewFilters filters = new OverviewFilters(this::chooseDay, this::chooseTree);
    private final LookingBack lookingBack = new LookingBack();
    private final Paragraph nothing = new Paragraph(getTranslation("overview.nothing"));
    private final Section cards = new Section();
    private final KeyFigureCard coverage;
    private final RankingCard levels;
    private final RankingCard places;
    private final SchoolsCard schools;

    private OverviewAddress address = OverviewAddress.of(QueryParameters.empty());
    private @Nullable OverviewQuestion question;
    private @Nullable Registration following;

    OverviewView(Overview overview, Reading reading, Surroundings surroundings, Units units, Catalogue catalogue,
            Pulse pulse) {
        this.overview = overview;
        this.units = units;
        this.pulse = pulse;
        this.centre = surroundings.centre();
        this.scope = surroundings.person().scope();
        own = new OwnPlaces(units, overview, scope, centre.map(CentreInfo::province).orElse(""));
        coverage = new KeyFigureCard(reading, catalogue.indicator(Overview.COVERAGE));
        levels = new RankingCard(reading, code -> address.href(), code -> { });
        places = new RankingCard(reading, code -> address.unit(code).href(), code -> go(address.unit(code)));
        schools = new SchoolsCard(reading, code -> address.unit(code).href());
        compose();
    }

    private void compose() {
        onPaper.addClassName("on-paper");
        Div head = new Div(new Div(title, lead, onPaper), filters);
        head.addClassName("head");
        nothing.addClassName("lead");
        levels.addClassName("later");
        Div left = new Div(coverage, levels);
        left.addClassNames("c4", "stack");
        Div right = new Div(places, schools);
        right.addClassNames("c8", "stack");
        cards.addClassName("grid");
        cards.add(left, right);
        addClassName("page");
        add(head, lookingBack, nothing, cards);
        coverage.whenLoaded(lead::base);
        places.whenLoaded(lead::places);
        schools.whenLoaded(this::learnName);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = OverviewAddress.of(event.getLocation().getQueryParameters());
        look(pulse.now());
    }

    private void go(OverviewAddress there) {
        UI.getCurrent().navigate(OverviewView.class, there.parameters());
    }

    private void chooseDay(LocalDate day) {
        go(address.at(day));
    }

    private void chooseTree(TreeView tree) {
        go(address.on(tree));
    }

    private void look(News news) {
        nothing.setVisible(news.publication().isEmpty());
        cards.setVisible(news.publication().isPresent());
        filters.setVisible(news.publication().isPresent());
        news.publication().ifPresent(this::look);
        title.setText(heading());
    }

    /** A school is known by its code until the list of schools, which has its name, arrives. */
    private void learnName(SchoolsCard.Listing listing) {
        if (question != null && question.extent() == Extent.SCHOOL) {
            listing.first().ifPresent(title::setText);
            findAncestor(MainLayout.class).showWay(breadcrumbs());
        }
    }

    private void look(Published newest) {
        OverviewQuestion last = question;
        question = questionFor(newest);
        filters.show(question.at(), question.tree());
        lookingBack.show(question, newest, address);
        name(question);
        if (last != null && question.sameButFor(last)) {
            renew(question);
        } else {
            ask(question);
        }
    }

    private OverviewQuestion questionFor(Published newest) {
        String unit = unit();
        return new OverviewQuestion(unit, day(newest), address.tree(), own.extent(unit), newest.number());
    }

    private LocalDate day(Published newest) {
        return address.at().or(() -> centre.flatMap(CentreInfo::homeDate)).orElse(newest.dataDate());
    }

    private String unit() {
        return address.unit().orElseGet(own::home);
    }

    private String heading() {
        return switch (own.extent(unit())) {
            case CENTRE -> getTranslation("overview.heading",
                    units.on(unit(), shownDay()).map(Unit::shortName).orElse(""));
            case PLACE -> nameOf(unit());
            case SCHOOL -> getTranslation("overview.school", unit());
        };
    }

    private void name(OverviewQuestion asked) {
        String about = getTranslation("coverage.about", Formats.of(getLocale()).date(asked.at()));
        levels.name(getTranslation("coverage.by.LEVEL"), about);
        places.name(getTranslation("coverage.by." + asked.places().name()), about);
        levels.setVisible(asked.extent() != Extent.SCHOOL);
        places.setVisible(asked.extent() == Extent.CENTRE);
        schools.setVisible(asked.extent() != Extent.CENTRE);
        lead.about(asked);
        onPaper.setText(getTranslation("overview.on-paper", Formats.of(getLocale()).date(asked.at()),
                getTranslation("boundaries.of." + asked.tree().name(),
                        getTranslation("boundaries." + asked.places().name())),
                Formats.of(getLocale()).integer(asked.publication())));
    }

    /** One card says it for the whole page. */
    private void showOnlyTheWayBack() {
        levels.setVisible(false);
        places.setVisible(false);
        schools.setVisible(false);
    }

    private void ask(OverviewQuestion asked) {
        OverviewAddress here = address;
        coverage.whenOutside(() -> own.insteadOf(here, asked), this::showOnlyTheWayBack);
        coverage.ask(() -> overview.keyFigure(scope, asked));
        if (levels.isVisible()) {
            levels.ask(() -> overview.ranking(scope, asked, Breakdown.LEVEL));
        }
        if (places.isVisible()) {
            places.ask(() -> overview.ranking(scope, asked, asked.places()));
        }
        if (schools.isVisible()) {
            schools.ask(() -> listing(asked));
        }
    }

    private void renew(OverviewQuestion asked) {
        coverage.renew(() -> overview.keyFigure(scope, asked));
        if (levels.isVisible()) {
            levels.renew(() -> overview.ranking(scope, asked, Breakdown.LEVEL));
        }
        if (places.isVisible()) {
            places.renew(() -> overview.ranking(scope, asked, asked.places()));
        }
        if (schools.isVisible()) {
            schools.renew(() -> listing(asked));
        }
    }

    private SchoolsCard.Listing listing(OverviewQuestion asked) {
        return SchoolsCard.Listing.of((sort, descending) -> overview.schools(scope, asked, sort, descending));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = pulse.follow(event.getUI(), this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    @Override
    public List<Crumb> breadcrumbs() {
        Crumb province = Crumb.of(nameOf(centre.map(CentreInfo::province).orElse("")));
        String here = getTranslation("overview.title");
        if (own.extent(unit()) == Extent.CENTRE) {
            return List.of(province, Crumb.of(here));
        }
        return unit().equals(own.home()) ? List.of(province, Crumb.of(title.getText()))
                : List.of(province, Crumb.to(here, address.whole().href()), Crumb.of(title.getText()));
    }

    private String nameOf(String unit) {
        return units.on(unit, shownDay()).map(Unit::name).orElse(unit);
    }

    private LocalDate shownDay() {
        return question == null ? LocalDate.now(Formats.ZONE) : question.at();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title") + " · Khuê";
    }
}
