package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Surroundings;

/**
 * Chỉ số: one indicator: its rule, its law, the way to its target, how it went, its places beside each other, and the
 * schools that count and do not.
 */
@Route(IndicatorView.ROUTE)
@RouteAlias(IndicatorView.ROUTE + "/:code")
@Menu(title = "indicator.page", icon = "CHART", order = 4)
@PermitAll
class IndicatorView extends BoardPage {

    static final String ROUTE = "chi-so";

    private Cards cards;

    /**
     * The cards of one indicator.
     *
     * @param catalogue version whose rule they explain
     */
    private record Cards(String indicator, String catalogue, ReceiptButton receipt, KeyFigureCard figure,
            RuleCard rule, PathCard path, RankingCard ranking, TrendCard trend, ComparisonCard comparison,
            RankingCard levels, MovementCard movement, MembersCard members) {

        boolean explain(String another, BoardServices services) {
            return indicator.equals(another) && catalogue.equals(services.catalogue().version());
        }
    }

    IndicatorView(BoardServices services, Surroundings surroundings) {
        super(Page.INDICATOR, services, surroundings, Shown.EXPLAINED);
        cards = compose(Shown.COVERAGE);
    }

    private Cards compose(String indicator) {
        BoardServices services = services();
        Cards made = new Cards(indicator, services.catalogue().version(), new ReceiptButton(services.reading()),
                new KeyFigureCard(services.reading(), services.catalogue(), indicator),
                new RuleCard(services.catalogue(), indicator),
                new PathCard(services.reading(), services.catalogue(), new PathLinks(this::address, this::unit)),
                new RankingCard(services.reading(), services.catalogue(),
                        place -> address().indicator(indicator, place).href(),
                        place -> go(address().indicator(indicator, place))),
                new TrendCard(services.reading()), new ComparisonCard(services.reading(), this::open),
                new RankingCard(services.reading(), services.catalogue(), level -> "", level -> { }),
                new MovementCard(services.reading(), services.catalogue(), code -> address().school(code).href(),
                        this::holdAgainst),
                new MembersCard(services.reading(), services.catalogue(), code -> address().school(code).href(),
                        this::remember));
        made.rule().beside(made.receipt());
        made.members().whenLoaded(members -> made.receipt().offer(() -> services.receipts().issue(scope(),
                members.figure().request())));
        made.figure().addClassName("c4");
        made.rule().addClassName("c8");
        made.path().addClassName("c12");
        Div ranked = new Div(made.ranking(), made.levels());
        ranked.addClassNames("c5", "stack");
        Div side = new Div(made.trend(), made.comparison());
        side.addClassNames("c7", "stack");
        made.movement().addClassName("c12");
        made.members().addClassName("c12");
        content().removeAll();
        content().add(row(made.figure(), made.rule(), made.path()), row(ranked, side), row(made.movement()),
                row(made.members()));
        return made;
    }

    private void open(Breakdown by, String code) {
        go(by == Breakdown.SCHOOL ? address().school(code) : address().indicator(indicator(), code));
    }

    private static Section row(Component... cards) {
        Section row = new Section(cards);
        row.addClassName("grid");
        return row;
    }

    /** One school has a page that says more of it than an indicator can. */
    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        String where = asked.place().orElseGet(own()::home);
        return own().extent(where) == Extent.SCHOOL ? Optional.of(asked.school(where))
                : asked.code().filter(code -> !isKnown(code)).map(unknown -> asked.indicator(Shown.COVERAGE, where));
    }

    private boolean isKnown(String indicator) {
        return Shown.EXPLAINED.contains(indicator) && services().knows(indicator);
    }

    @Override
    String indicator() {
        return address().code().filter(this::isKnown).orElse(Shown.COVERAGE);
    }

    @Override
    void choose(String indicator) {
        go(address().indicator(indicator, unit()));
    }

    @Override
    String unit() {
        return address().place().orElseGet(own()::home);
    }

    @Override
    String heading(BoardQuestion asked) {
        return services().catalogue().indicator(indicator()).title().in(getLocale());
    }

    @Override
    void prepare(BoardQuestion asked) {
        if (!cards.explain(indicator(), services())) {
            cards = compose(indicator());
            learn(heading(asked));
        }
        lead().in(nameOf(asked.unit()));
        cards.receipt().withdraw();
        cards.figure().setVisible(true);
        cards.figure().leadTo(address().indicator(indicator(), unit()).href(), false);
        cards.ranking().setVisible(true);
        cards.ranking().about(indicator(), parts(asked));
        cards.trend().setVisible(true);
        cards.path().setVisible(services().paths().leadsFrom(indicator()) && !asked.at().isAfter(
                asked.known().until()));
        cards.comparison().setVisible(services().comparisons().compares(asked, indicator()));
        cards.levels().setVisible(asked.extent() == Extent.CENTRE);
        cards.levels().about(indicator(), Breakdown.LEVEL);
        cards.movement().setVisible(true);
        cards.movement().about(since(asked));
        cards.members().setVisible(true);
        cards.members().show(address().list());
    }

    private LocalDate since(BoardQuestion asked) {
        return address().since().orElseGet(() -> services().movements().usual(asked, indicator()));
    }

    private void holdAgainst(LocalDate day) {
        remember(address().since(day));
        asked().ifPresent(asked -> round().card(cards.movement(), () -> services().movements().tile(asked, indicator(),
                day)).ask());
    }

    /** A place is parted by levels, its own places have no figures. */
    private static Breakdown parts(BoardQuestion asked) {
        return asked.extent() == Extent.CENTRE ? asked.places() : Breakdown.LEVEL;
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        String indicator = indicator();
        Breakdown by = asked.extent() == Extent.CENTRE ? Breakdown.PLACE : Breakdown.LEVEL;
        Round round = round();
        return List.of(round.card(cards.figure(), () -> services().tiles().headline(asked, indicator)),
                round.card(cards.ranking(), () -> services().tiles().ranking(asked, indicator, by)),
                round.card(cards.path(), () -> services().paths().tile(asked, indicator)),
                round.card(cards.trend(), () -> services().trends().tile(asked, indicator)),
                round.card(cards.comparison(), () -> services().comparisons().tile(asked, indicator)),
                round.card(cards.levels(), () -> services().tiles().ranking(asked, indicator, Breakdown.LEVEL)),
                round.card(cards.movement(), () -> services().movements().tile(asked, indicator, since(asked))),
                round.card(cards.members(), () -> services().members().tile(asked, indicator)));
    }

    @Override
    List<Asked<?>> ranked(BoardQuestion asked) {
        return cards(asked);
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.of(getTranslation("indicator.page")), Crumb.of(shownTitle()));
    }
}
