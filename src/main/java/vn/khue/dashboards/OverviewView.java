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
import vn.khue.network.CentreInfo;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Scope;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
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

    private final H1 title = new H1();
    private final Lead lead = new Lead();
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

    OverviewView(Overview overview, Reading reading, Surroundings surroundings, Units units, Pulse pulse) {
        this.overview = overview;
        this.units = units;
        this.pulse = pulse;
        this.centre = surroundings.centre();
        this.scope = surroundings.person().scope();
        coverage = new KeyFigureCard(reading);
        levels = new RankingCard(reading, code -> address.href(), code -> { });
        places = new RankingCard(reading, code -> address.unit(code).href(), code -> go(address.unit(code)));
        schools = new SchoolsCard(reading);
        compose();
    }

    private void compose() {
        Div head = new Div(new Div(title, lead), filters);
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
        return new OverviewQuestion(unit, day(newest), address.tree(), isWhole(unit), newest.number());
    }

    private LocalDate day(Published newest) {
        return address.at().or(() -> centre.flatMap(CentreInfo::homeDate)).orElse(newest.dataDate());
    }

    private String unit() {
        String province = centre.map(CentreInfo::province).orElse("");
        Optional<String> own = scope.units().contains(province) ? Optional.empty() : scope.units().stream().min(
                String::compareTo);
        return address.unit().or(() -> own).orElse(province);
    }

    private boolean isWhole(String unit) {
        return centre.map(CentreInfo::province).filter(unit::equals).isPresent();
    }

    private String heading() {
        return isWhole(unit()) ? getTranslation("overview.heading",
                units.on(unit(), shownDay()).map(Unit::shortName).orElse("")) : nameOf(unit());
    }

    private void name(OverviewQuestion asked) {
        String about = getTranslation("coverage.about", Formats.of(getLocale()).date(asked.at()));
        levels.name(getTranslation("coverage.by.LEVEL"), about);
        places.name(getTranslation("coverage.by." + asked.places().name()), about);
        places.setVisible(asked.whole());
        schools.setVisible(!asked.whole());
        lead.about(asked);
    }

    private void ask(OverviewQuestion asked) {
        coverage.ask(() -> overview.keyFigure(scope, asked));
        levels.ask(() -> overview.ranking(scope, asked, Breakdown.LEVEL));
        if (asked.whole()) {
            places.ask(() -> overview.ranking(scope, asked, asked.places()));
        } else {
            schools.ask(() -> listing(asked));
        }
    }

    private void renew(OverviewQuestion asked) {
        coverage.renew(() -> overview.keyFigure(scope, asked));
        levels.renew(() -> overview.ranking(scope, asked, Breakdown.LEVEL));
        if (asked.whole()) {
            places.renew(() -> overview.ranking(scope, asked, asked.places()));
        } else {
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
        return isWhole(unit()) ? List.of(province, Crumb.of(here))
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
