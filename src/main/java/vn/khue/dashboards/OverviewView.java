package vn.khue.dashboards;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.network.TileMaps;
import vn.khue.network.Unit;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Surroundings;

/** Toàn cảnh: the headline figures of the centre, its places, and what needs a look. */
@Route("")
@Menu(title = "overview.title", icon = "HOME", order = 1)
@PermitAll
class OverviewView extends BoardPage {

    private final Headlines headlines;
    private final RankingCard ranking;
    private final TileMapCard map;
    private final ExpiringCard expiring;
    private final BandsCard levels;
    private final ExamCard exam;
    private final IntakeCard intake;

    OverviewView(BoardServices services, Surroundings surroundings) {
        super(Page.OVERVIEW, services, surroundings, Shown.RANKED);
        headlines = new Headlines(services, scope(), indicator -> address().of(indicator));
        ranking = new RankingCard(services.reading(), services.catalogue(), code -> address().unit(code).href(),
                code -> go(address().unit(code)));
        map = new TileMapCard(services.reading(), services.catalogue(), TileMaps.bundled(),
                code -> address().unit(code).href(), indicator -> address().schools(indicator).href(),
                this::shortNameOf);
        expiring = new ExpiringCard(services.reading(), services.catalogue(), code -> address().unit(code).href());
        levels = new BandsCard(services.reading(), services.catalogue(), List.of(Shown.TEACHING,
                Shown.GOVERNANCE));
        exam = new ExamCard(services.reading(), services.catalogue(), "exam.scores-missing", subject -> remember(
                new BoardAddress.ListLook(Optional.of(subject), Optional.empty(), Optional.empty())));
        intake = new IntakeCard(services.reading(), services.catalogue());
        ranking.addClassName("c5");
        map.addClassName("c4");
        expiring.addClassName("c3");
        levels.addClassName("c5");
        exam.addClassName("c4");
        intake.addClassName("c3");
        content().add(headlines, row(ranking, map, expiring), row(levels, exam, intake));
        headlines.first().whenLoaded(lead()::base);
    }

    private static Section row(AsyncCard<?>... cards) {
        Section row = new Section(cards);
        row.addClassName("grid");
        return row;
    }

    private String shortNameOf(String code) {
        List<Unit> meanings = services().units().meanings(code);
        return meanings.isEmpty() ? code : meanings.getLast().shortName();
    }

    /** Addresses from before places had a page, and readers who are at home in a place or a school. */
    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        return Optional.of(event.getLocation().getQueryParameters().getSingleParameter("unit").orElseGet(own()::home))
                .filter(code -> !code.isBlank() && own().extent(code) != Extent.CENTRE)
                .map(code -> own().address(code, asked));
    }

    @Override
    String unit() {
        return province();
    }

    @Override
    String heading(BoardQuestion asked) {
        return getTranslation("overview.heading", services().units().on(asked.unit(), asked.at())
                .map(Unit::shortName).orElse(""));
    }

    @Override
    void prepare(BoardQuestion asked) {
        List<Unit> places = placesOf(asked);
        lead().places(asked.places(), places.size());
        headlines.show(indicator(), asked.unit());
        map.of(places);
        ranking.about(indicator(), asked.places());
        Stream.of(ranking, map).forEach(card -> card.setVisible(true));
        expiring.setVisible(services().knows(Shown.EXPIRING));
        levels.setVisible(services().knows(Shown.TEACHING) && services().knows(Shown.GOVERNANCE));
        exam.setVisible(services().knows(Shown.SITTING) && services().knows(Shown.PASS));
        intake.setVisible(true);
        exam.show(address().list().subject());
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        Round round = round();
        return Stream.concat(headlines.asked(round, asked), Stream.concat(ranked(round, asked), Stream.of(
                round.card(expiring, () -> services().tiles().expiring(asked)),
                round.card(levels, () -> services().tiles().levels(asked)),
                round.card(exam, () -> services().tiles().exam(asked)),
                round.card(intake, () -> services().tiles().night(asked))))).toList();
    }

    @Override
    List<Asked<?>> ranked(BoardQuestion asked) {
        return ranked(round(), asked).toList();
    }

    private Stream<Asked<?>> ranked(Round round, BoardQuestion asked) {
        String indicator = indicator();
        return Stream.of(ranking, map).map(card -> round.card(card,
                () -> services().tiles().ranking(asked, indicator, Breakdown.PLACE)));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.of(nameOf(province())), Crumb.of(getTranslation("overview.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("overview.title") + " · Khuê";
    }
}
