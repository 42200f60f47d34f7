package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.LegalBasis;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** What a figure means: base, target, change, age, rule and law. Opens by pointing, by focus and by a tap. */
class FigurePopover extends Popover {

    private static final int HOVER_MILLISECONDS = 300;

    private final Indicator indicator;
    private final KeyFigure figure;
    private final Formats formats = Formats.of(getLocale());
    private final DescriptionList facts = new DescriptionList();

    FigurePopover(Indicator indicator, KeyFigure figure, Component target) {
        this.indicator = indicator;
        this.figure = figure;
        setTarget(target);
        setOpenOnHover(true);
        setHoverDelay(HOVER_MILLISECONDS);
        setOpenOnFocus(true);
        setOpenOnClick(true);
        setPosition(PopoverPosition.BOTTOM_START);
        setAriaLabel(getTranslation("explained.label"));
        facts.addClassName("kv");
        explain();
        Div page = new Div(new H2(indicator.title().in(getLocale())), facts);
        page.addClassName("explained");
        add(page);
    }

    private void explain() {
        say("explained.meaning", getTranslation("coverage.meaning"));
        say("explained.base", getTranslation("coverage.fraction", formats.plain(figure.ratio().numerator()),
                formats.plain(figure.ratio().denominator())));
        say("explained.target", figure.goal().map(goal -> getTranslation("explained.target.year",
                formats.percent(goal), String.valueOf(figure.at().getYear())))
                .orElseGet(() -> getTranslation("target.none")));
        figure.yearBefore().ifPresent(this::sayChange);
        say("explained.age", getTranslation("explained.age.of", formats.date(figure.at()),
                formats.integer(figure.publication())));
        say("explained.note", Stream.concat(
                indicator.notes().stream().map(note -> note.in(getLocale())),
                Stream.of(getTranslation("explained.rule", String.valueOf(indicator.version()), law())))
                .collect(Collectors.joining(". ")));
    }

    /** Both rates that the change is the difference of, so that nobody takes points for percent. */
    private void sayChange(Ratio before) {
        LocalDate then = figure.at().minusYears(1);
        facts.add(new Term(getTranslation("explained.since", String.valueOf(then.getYear()))), new Description(
                getTranslation("explained.change", formats.percent(figure.ratio()), formats.percent(before),
                        formats.fraction(before), formats.date(then))));
    }

    private void say(String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private String law() {
        return indicator.legal().stream().filter(basis -> inForce(basis, figure.at())).map(LegalBasis::ref)
                .collect(Collectors.joining("; "));
    }

    private static boolean inForce(LegalBasis basis, LocalDate day) {
        return basis.from().map(from -> !day.isBefore(from)).orElse(true)
                && basis.to().map(to -> !day.isAfter(to)).orElse(true);
    }
}
