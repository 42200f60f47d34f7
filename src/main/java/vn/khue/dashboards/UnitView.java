package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Surroundings;

/** Đơn vị: the same figures for one district or commune, and its schools. */
@Route("don-vi/:code")
@PermitAll
class UnitView extends BoardPage {

    private final Headlines headlines;
    private final SchoolsCard schools;
    private final RankingCard byLevel;
    private final ExpiringCard expiring;
    private final BandsCard levels;
    private final ExamCard exam;
    private final IntakeCard intake;

    UnitView(BoardServices services, Surroundings surroundings) {
        super(Page.UNIT, services, surroundings, Shown.RANKED);
        headlines = new Headlines(services, scope(), indicator -> address().of(indicator));
        schools = new SchoolsCard(services.reading(), code -> address().school(code).href(), look -> remember(
                new ListLook(address().list().subject(), look.search(), look.sort())));
        byLevel = new RankingCard(services.reading(), services.catalogue(), code -> "", code -> { });
        expiring = new ExpiringCard(services.reading(), services.catalogue(), code -> "");
        levels = new BandsCard(services.reading(), services.catalogue(), List.of(Shown.TEACHING,
                Shown.GOVERNANCE));
        exam = new ExamCard(services.reading(), services.catalogue(), "exam.no-scores", subject -> remember(
                new ListLook(Optional.of(subject), address().list().search(), address().list().sort())));
        intake = new IntakeCard(services.reading(), services.catalogue());
        compose();
    }

    private void compose() {
        schools.addClassName("c8");
        Div side = new Div(byLevel, expiring);
        side.addClassNames("c4", "stack");
        levels.addClassName("c5");
        exam.addClassName("c4");
        intake.addClassName("c3");
        Section middle = new Section(schools, side);
        middle.addClassName("grid");
        Section bottom = new Section(levels, exam, intake);
        bottom.addClassName("grid");
        content().add(headlines, middle, bottom);
        headlines.first().whenLoaded(lead()::base);
    }

    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        return asked.code().filter(code -> own().extent(code) != Extent.PLACE)
                .map(code -> own().address(code, asked));
    }

    @Override
    String heading(BoardQuestion asked) {
        return nameOf(asked.unit());
    }

    @Override
    void prepare(BoardQuestion asked) {
        headlines.show(indicator(), asked.unit());
        byLevel.about(indicator(), Breakdown.LEVEL);
        Stream.of(schools, byLevel, intake).forEach(card -> card.setVisible(true));
        expiring.setVisible(services().knows(Shown.EXPIRING));
        levels.setVisible(services().knows(Shown.TEACHING) && services().knows(Shown.GOVERNANCE));
        exam.setVisible(services().knows(Shown.SITTING) && services().knows(Shown.PASS));
        exam.show(address().list().subject());
        schools.show(address().list());
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        Round round = round();
        return Stream.concat(headlines.asked(round, asked), Stream.of(ranked(round, asked),
                new Asked<>(schools, () -> listing(asked)),
                round.card(expiring, () -> services().tiles().expiring(asked)),
                round.card(levels, () -> services().tiles().levels(asked)),
                round.card(exam, () -> services().tiles().exam(asked)),
                round.card(intake, () -> services().tiles().night(asked)))).toList();
    }

    @Override
    List<Asked<?>> ranked(BoardQuestion asked) {
        return List.of(ranked(round(), asked));
    }

    private Asked<Ranking> ranked(Round round, BoardQuestion asked) {
        String indicator = indicator();
        return round.card(byLevel, () -> services().tiles().ranking(asked, indicator, Breakdown.LEVEL));
    }

    private SchoolsCard.Listing listing(BoardQuestion asked) {
        return SchoolsCard.Listing.of((search, sort, descending) -> services().schools().read(scope(), asked, search,
                sort, descending));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.of(shownTitle()));
    }
}
