package vn.khue.dashboards;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.network.Unit;
import vn.khue.security.Person;
import vn.khue.shell.Markup;
import vn.khue.shell.Surroundings;

/**
 * Chỉ tiêu: who has which target, what has become of it, and for the department's officers the form that sets one. The
 * fields of the form are named because they are made behind an interface, where the build of the frontend does not see
 * them.
 */
@Route("chi-tieu")
@RouteAlias("chi-tieu/:code")
@Menu(title = "targets.page", icon = "TARGET", order = 5)
@PermitAll
@Uses(BigDecimalField.class)
@Uses(IntegerField.class)
@Uses(ComboBox.class)
@Uses(Upload.class)
class TargetsView extends BoardPage {

    private final TargetsCard targets;
    private final TargetHistoryCard history;
    private final Article desk = new Article();
    private final Div form = new Div();
    private final Div waiting = new Div();
    private final boolean sets;
    private List<Unit> formOf = List.of();

    TargetsView(BoardServices services, Surroundings surroundings) {
        super(Page.TARGETS, services, surroundings, Shown.RANKED);
        sets = surroundings.person().sender().equals(Optional.of(Person.DEPARTMENT));
        targets = new TargetsCard(services.reading(), place -> address().indicator(indicator(), place).href());
        targets.addClassName("c12");
        history = new TargetHistoryCard(services.reading());
        history.addClassName(sets ? "c5" : "c12");
        desk.addClassNames("card", "c7");
        desk.add(new Header(new Div(new H2(getTranslation("targets.set")),
                new Paragraph(getTranslation("targets.set.about")))), form, waiting);
        desk.setVisible(false);
        waiting.addClassName("targets-waiting");
        waiting.getElement().setAttribute("aria-live", "polite");
        Section above = new Section(targets);
        Section below = new Section(desk, history);
        above.addClassName("grid");
        below.addClassName("grid");
        content().add(above, below);
    }

    /** A single school has no targets. */
    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        String where = asked.place().orElseGet(own()::home);
        return own().extent(where) == Extent.SCHOOL ? Optional.of(asked.school(where)) : Optional.empty();
    }

    @Override
    String indicator() {
        return address().code().filter(Shown.RANKED::contains).filter(services()::knows).orElse(Shown.COVERAGE);
    }

    @Override
    void choose(String indicator) {
        go(address().targets(indicator, unit()));
    }

    @Override
    String unit() {
        return address().place().orElseGet(own()::home);
    }

    @Override
    String heading(BoardQuestion asked) {
        return getTranslation("targets.heading", nameOf(asked.unit()));
    }

    @Override
    void prepare(BoardQuestion asked) {
        targets.setVisible(true);
        history.setVisible(true);
        List<Unit> units = services().targets().units(asked);
        if (!units.equals(formOf)) {
            desk.setVisible(false);
        }
        targets.whenLoaded(list -> offerForm(units, list.year()));
    }

    /** Whoever may not read a unit's targets sets none. */
    private void offerForm(List<Unit> units, int year) {
        if (sets && !units.isEmpty() && address().edition().isEmpty()) {
            if (!units.equals(formOf)) {
                formOf = units;
                form.removeAll();
                form.add(services().targetsDesk().form(this, getLocale(), units, year, this::showWaiting));
            }
            desk.setVisible(true);
            showWaiting();
        }
    }

    /** A target is seen when its file is published, like everything else. */
    private void showWaiting() {
        waiting.removeAll();
        int files = services().targetsDesk().waiting();
        if (files > 0) {
            NativeButton publish = Markup.button(getTranslation("data.publish.now"), () -> {
                services().targetsDesk().publish();
                waiting.removeAll();
                waiting.add(new Paragraph(getTranslation("data.publish.starting")));
            });
            waiting.add(new Paragraph(getTranslation("targets.waiting", files)), publish);
        }
    }

    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        Round round = round();
        return List.of(round.card(targets, () -> services().targets().tile(asked, indicator())),
                round.card(history, () -> services().targets().tile(asked, indicator())));
    }

    @Override
    List<Asked<?>> ranked(BoardQuestion asked) {
        return cards(asked);
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.of(getTranslation("targets.page")));
    }
}
