package vn.khue.dashboards;

import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.shell.Surroundings;

/** Trường: one school through time, its certificates, points, exams and deliveries. */
@Route("truong/:code*")
@PermitAll
class SchoolView extends BoardPage {

    private final DeadlineNotice deadline = new DeadlineNotice();
    private final SchoolFactsCard facts;
    private final LifeLineCard life;
    private final CriteriaCard criteria;
    private final SchoolExamCard exam;
    private final SchoolNightsCard nights;
    private @Nullable SchoolSheet shown;

    SchoolView(BoardServices services, Surroundings surroundings) {
        super(Page.SCHOOL, services, surroundings, List.of());
        facts = new SchoolFactsCard(services.reading());
        life = new LifeLineCard(services.reading(), this::nameOf);
        criteria = new CriteriaCard(services.reading(), services.catalogue());
        exam = new SchoolExamCard(services.reading(), services.catalogue(), () -> nameOf(province()));
        nights = new SchoolNightsCard(services.reading(), services.catalogue());
        exam.addClassName("c7");
        nights.addClassName("c5");
        Section details = new Section(exam, nights);
        details.addClassName("grid");
        content().add(deadline, facts, life, criteria, details);
        facts.whenLoaded(this::learn);
    }

    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        return asked.code().filter(code -> own().extent(code) != Extent.SCHOOL)
                .map(code -> own().address(code, asked));
    }

    /** A school is known by its code until its profile, which has its name, arrives. */
    @Override
    String heading(BoardQuestion asked) {
        shown = null;
        return getTranslation("overview.school", asked.unit());
    }

    private void learn(SchoolSheet sheet) {
        shown = sheet;
        learn(sheet.profile().name());
        lead().school(sheet, sheet.unit().map(this::nameOf));
        deadline.show(sheet);
        criteria.setVisible(sheet.isAssessed());
        exam.setVisible(sheet.hasExam());
        nights.setClassName("c5", sheet.hasExam());
        nights.setClassName("c12", !sheet.hasExam());
    }

    @Override
    void prepare(BoardQuestion asked) {
        Stream.of(facts, life, criteria, exam, nights).forEach(card -> card.setVisible(true));
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        Supplier<SchoolSheet> sheet = Once.of(() -> services().sheets().read(scope(), asked, province()));
        return List.of(new Asked<>(facts, sheet), new Asked<>(life, sheet), new Asked<>(criteria, sheet),
                new Asked<>(exam, sheet), new Asked<>(nights, sheet));
    }

    @Override
    public List<Crumb> breadcrumbs() {
        Optional<Crumb> place = Optional.ofNullable(shown).flatMap(SchoolSheet::unit).map(code ->
                isInScope(code) ? Crumb.to(nameOf(code), address().unit(code).href()) : Crumb.of(nameOf(code)));
        return Stream.of(Optional.of(centreCrumb()), place, Optional.of(Crumb.of(shownTitle())))
                .flatMap(Optional::stream).toList();
    }

    private boolean isInScope(String place) {
        return scope().units().contains(province()) || scope().units().contains(place);
    }
}
