package vn.khue.dashboards;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.dashboards.BoardQuestion.Known;
import vn.khue.network.CentreInfo;
import vn.khue.network.Unit;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.receipts.Pins;
import vn.khue.shared.Scope;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
import vn.khue.shell.Freshness;
import vn.khue.shell.Icon;
import vn.khue.shell.MainLayout;
import vn.khue.shell.News;
import vn.khue.shell.Surroundings;

/**
 * A page about the centre, a place or a school on a day. Its address restores all of it; an open one follows the
 * publications.
 */
abstract class BoardPage extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    private static final String CODE = "code";

    private final Page page;
    private final BoardServices services;
    private final Scope scope;
    private final Optional<CentreInfo> centre;
    private final OwnPlaces own;

    private final H1 title = new H1();
    private final Lead lead = new Lead();
    private final Paragraph onPaper = new Paragraph();
    private final BoardFilters filters;
    private final LookingBack lookingBack = new LookingBack();
    private final EditionNote edition = new EditionNote();
    private final Div gone = new Div();
    private final Div undivided = new Div();
    private final Div nothing = new Div(new Paragraph(getTranslation("overview.nothing")));
    private final Div content = new Div();

    private BoardAddress address;
    private @Nullable BoardQuestion question;
    private @Nullable String ranked;
    private @Nullable Registration following;

    BoardPage(Page page, BoardServices services, Surroundings surroundings, List<String> rankable) {
        this.page = page;
        this.services = services;
        centre = surroundings.centre();
        scope = surroundings.person().scope();
        own = new OwnPlaces(services.units(), services.schools(), scope, province());
        address = BoardAddress.of(page, Optional.empty(), QueryParameters.empty());
        filters = new BoardFilters(rankable.stream().filter(services::knows).toList(),
                page == Page.INDICATOR || page == Page.TARGETS ? "indicator.page" : "filter.indicator", this::chooseDay,
                this::chooseTree, this::choose);
        surroundings.person().sender().ifPresent(sender -> nothing.add(wayToFiles()));
        compose();
    }

    private Anchor wayToFiles() {
        Anchor files = new Anchor("du-lieu", getTranslation("overview.nothing.files"));
        files.addClassNames("btn", "q");
        return files;
    }

    private void compose() {
        onPaper.addClassName("on-paper");
        Div head = new Div(new Div(title, lead, onPaper), filters);
        head.addClassName("head");
        nothing.addClassNames("card", "no-publication");
        gone.addClassNames("note", "warn");
        undivided.addClassName("note");
        content.addClassName("board");
        addClassName("page");
        add(head, edition, lookingBack, gone, undivided, nothing, content);
    }

    /** The cards under the head. */
    Div content() {
        return content;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BoardAddress asked = BoardAddress.of(page, event.getRouteParameters().get(CODE),
                event.getLocation().getQueryParameters());
        Optional<BoardAddress> elsewhere = elsewhere(event, asked);
        if (elsewhere.isPresent()) {
            event.forwardTo(elsewhere.get().route(), elsewhere.get().parameters());
        } else {
            address = asked;
            look(services.pulse().now());
        }
    }

    /** Where the reader is led instead, if this page has nothing to show under the address. */
    abstract Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked);

    /** Code of what the page is about. */
    String unit() {
        return address.code().orElseGet(own::home);
    }

    /** The title, as far as it is known before any card has come. */
    abstract String heading(BoardQuestion asked);

    /** Prepares the cards for a question; those that have nothing to say to it are hidden. */
    abstract void prepare(BoardQuestion asked);

    /** Every card with its question; the first decides whether the reader may see the page at all. */
    abstract List<Asked<?>> cards(BoardQuestion asked);

    /** Those cards that depend on the chosen indicator. */
    List<Asked<?>> ranked(BoardQuestion asked) {
        return List.of();
    }

    private void look(News news) {
        nothing.setVisible(news.publication().isEmpty());
        content.setVisible(news.publication().isPresent());
        filters.setVisible(news.publication().isPresent());
        Stream.of(gone, undivided).forEach(note -> note.setVisible(false));
        news.publication().ifPresentOrElse(newest -> look(newest, news.freshness()),
                () -> title.setText(nameOf(province())));
    }

    /** A publication that is reopened stays what it is, whatever comes after it. */
    private void look(Published newest, Freshness freshness) {
        Optional<Pins> reopened = address.edition().flatMap(services.receipts()::pins);
        boolean unknown = address.edition().isPresent() && reopened.isEmpty();
        edition.show(address, reopened);
        lookingBack.setVisible(!unknown);
        if (unknown) {
            title.setText(nameOf(province()));
            content.setVisible(false);
            filters.setVisible(false);
        } else {
            look(reopened.map(Pins::published).orElse(newest), reopened.map(pins -> known(pins)).orElseGet(() ->
                    new Known(newest.number(), newest.dataDate(), freshness.state() == Freshness.State.OLD
                            ? freshness.nights() : 0)));
        }
    }

    private static Known known(Pins pins) {
        return new Known(pins.published().number(), pins.published().dataDate(), 0, pins.targets());
    }

    private void look(Published shown, Known known) {
        BoardQuestion last = question;
        BoardQuestion asked = questionFor(shown, known);
        question = asked;
        filters.show(asked.at(), asked.tree(), indicator());
        lookingBack.show(asked, shown, address);
        lead.about(asked);
        boolean another = last == null || !asked.sameButFor(last);
        if (another) {
            title.setText(heading(asked));
            showWay();
        }
        onPaper.setText(getTranslation("overview.on-paper", Formats.of(getLocale()).date(asked.at()),
                getTranslation("boundaries.of." + asked.tree().name(),
                        getTranslation("boundaries." + asked.places().name())),
                Formats.of(getLocale()).integer(asked.publication())));
        if (isGone(asked)) {
            return;
        }
        tellWhetherDivided(asked);
        prepare(asked);
        ask(asked, another, !asked.equals(last));
    }

    private void ask(BoardQuestion asked, boolean another, boolean newer) {
        boolean otherwiseRanked = !indicator().equals(ranked);
        ranked = indicator();
        if (another) {
            cards(asked).getFirst().card().whenOutside(() -> own.insteadOf(address, asked), this::showOnlyTheWayBack);
            cards(asked).forEach(Asked::ask);
        } else if (newer) {
            cards(asked).forEach(Asked::renew);
        } else if (otherwiseRanked) {
            ranked(asked).forEach(Asked::ask);
        }
    }

    /** A district that ended is shown on its last day; later ones have no such place. */
    private boolean isGone(BoardQuestion asked) {
        List<Unit> meanings = services.units().meanings(asked.unit());
        LocalDate placedOn = placedOn(asked);
        boolean isGone = !meanings.isEmpty() && services.units().on(asked.unit(), placedOn).isEmpty();
        content.setVisible(!isGone);
        gone.setVisible(isGone);
        if (isGone) {
            Optional<Unit> next = meanings.stream().filter(one -> placedOn.isBefore(one.id().validFrom())).findFirst();
            Unit unit = next.orElseGet(meanings::getLast);
            boolean before = next.isPresent();
            LocalDate day = before ? unit.id().validFrom() : unit.validTo().minusDays(1);
            String shown = Formats.of(getLocale()).date(day);
            gone.removeAll();
            gone.add(Icon.CLOCK.draw(), new Span(getTranslation(before ? "gone.not-yet" : "gone.ended", unit.name(),
                    shown)), new Anchor(address.at(day).on(TreeView.FIGURE).href(),
                    getTranslation("gone.look", shown)));
        }
        return isGone;
    }

    /** Of most provinces no district before 1 Jul 2025 is held: nothing is missing then, but nothing can be split. */
    private void tellWhetherDivided(BoardQuestion asked) {
        if (asked.extent() == Extent.CENTRE && placesOf(asked).isEmpty()) {
            undivided.removeAll();
            undivided.add(Icon.CLOCK.draw(), new Span(getTranslation("undivided", nameOf(asked.unit()))),
                    new Anchor(address.on(TreeView.TODAY).href(), getTranslation("undivided.look")));
            undivided.setVisible(true);
        }
    }

    /** Day whose boundaries are meant. */
    static LocalDate placedOn(BoardQuestion asked) {
        return asked.tree() == TreeView.FIGURE ? asked.at() : LocalDate.now(Formats.ZONE);
    }

    /** One card says it for the whole page. */
    private void showOnlyTheWayBack() {
        BoardQuestion asked = question;
        if (asked != null) {
            cards(asked).stream().skip(1).forEach(other -> other.card().setVisible(false));
        }
    }

    private BoardQuestion questionFor(Published shown, Known known) {
        String unit = unit();
        return new BoardQuestion(unit, day(shown), address.tree(), own.extent(unit), known);
    }

    private LocalDate day(Published newest) {
        return address.at().or(() -> centre.flatMap(CentreInfo::homeDate)).orElse(newest.dataDate());
    }

    private void chooseDay(LocalDate day) {
        go(address.at(day));
    }

    private void chooseTree(TreeView tree) {
        go(address.on(tree));
    }

    /** What happens when the reader chooses an indicator. */
    void choose(String indicator) {
        go(address.of(indicator));
    }

    void go(BoardAddress there) {
        UI.getCurrent().navigate(there.route(), there.parameters());
    }

    /** Keeps in the address how the reader looks at a list, without leaving the page. */
    void remember(ListLook look) {
        remember(address.list(look));
    }

    /** Keeps another address of what the page shows, without leaving it. */
    void remember(BoardAddress there) {
        address = there;
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(address.route(),
                address.parameters()));
    }

    /** The next look asks everything again: the cards are others. */
    void forget() {
        question = null;
    }

    /** A title that was learnt after the page was entered. */
    void learn(String name) {
        title.setText(name);
        showWay();
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    private void showWay() {
        if (isAttached()) {
            findAncestor(MainLayout.class).showWay(breadcrumbs());
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = services.pulse().follow(event.getUI(), this::look);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    /** What the page is about now; empty before anything was published. */
    Optional<BoardQuestion> asked() {
        return Optional.ofNullable(question);
    }

    BoardServices services() {
        return services;
    }

    Scope scope() {
        return scope;
    }

    /** For all cards of one look. */
    Round round() {
        return new Round(services.figures(), scope);
    }

    OwnPlaces own() {
        return own;
    }

    BoardAddress address() {
        return address;
    }

    Lead lead() {
        return lead;
    }

    String province() {
        return centre.map(CentreInfo::province).orElse("");
    }

    /** What places are ranked by. */
    String indicator() {
        return address.of().filter(Shown.RANKED::contains).filter(services::knows).orElse(Shown.COVERAGE);
    }

    String shownTitle() {
        return title.getText();
    }

    /** The way to the whole centre, for those who may see it. */
    Crumb centreCrumb() {
        String name = nameOf(province());
        return scope.units().contains(province()) && page != Page.OVERVIEW ? Crumb.to(name, address.whole().href())
                : Crumb.of(name);
    }

    /** The places of the unit asked about; none when they are not known. */
    List<Unit> placesOf(BoardQuestion asked) {
        LocalDate day = placedOn(asked);
        return services.units().on(asked.unit(), day).stream()
                .flatMap(unit -> services.units().children(unit.id()).stream())
                .filter(unit -> unit.isValidOn(day)).toList();
    }

    String nameOf(String unit) {
        LocalDate day = question == null ? LocalDate.now(Formats.ZONE) : question.at();
        List<Unit> meanings = services.units().meanings(unit);
        return services.units().on(unit, day).map(Unit::name).orElse(meanings.isEmpty() ? unit
                : meanings.getLast().name());
    }

    Extent extent() {
        return own.extent(unit());
    }

    @Override
    public String getPageTitle() {
        return shownTitle() + " · Khuê";
    }
}
