package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.LocalDate;
import java.util.Optional;
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
    private final Wording words;
    private final KeyFigure figure;
    private final Formats formats = Formats.of(getLocale());
    private final DescriptionList facts = new DescriptionList();

    /**
     * @param href address of the indicator's page; empty on that page
     * @param receipt writes the figure down; empty where the page itself does
     */
    FigurePopover(Indicator indicator, Wording words, KeyFigure figure, Component target, Optional<String> href,
            Optional<ReceiptButton> receipt) {
        this.indicator = indicator;
        this.words = words;
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
        href.ifPresent(there -> page.add(new Anchor(there, getTranslation("explained.open"))));
        receipt.ifPresent(page::add);
        page.addClassName("explained");
        add(page);
    }

    private void explain() {
        say("explained.meaning", words.meaning());
        say("explained.base", words.fraction(figure.ratio()));
        say("explained.target", figure.goal().map(goal -> getTranslation("explained.target.year",
                formats.percent(goal), String.valueOf(figure.age().year())))
                .orElseGet(() -> getTranslation("target.none")));
        figure.before().ifPresent(this::sayChange);
        say("explained.age", figure.age().period().isPresent()
                ? getTranslation("explained.age.of-period", figure.age().wordsInFull(this),
                        formats.integer(figure.publication()))
                : getTranslation("explained.age.of", formats.date(figure.age().at()),
                        formats.integer(figure.publication())));
        figure.coverage().ifPresent(coverage -> say("explained.coverage", CoverageWords.inFull(this, coverage,
                indicator.stale())));
        say("explained.note", Stream.concat(
                indicator.notes().stream().map(note -> note.in(getLocale())),
                Stream.of(getTranslation("explained.rule", String.valueOf(indicator.version()), law())))
                .collect(Collectors.joining(". ")));
    }

    /** Both rates that the change is the difference of, so that nobody takes points for percent. */
    private void sayChange(Ratio before) {
        String year = String.valueOf(figure.age().year() - 1);
        String base = formats.plain(before.numerator()) + "/" + words.base(before);
        facts.add(new Term(getTranslation("explained.since", year)), new Description(
                figure.age().period().isPresent() ? getTranslation("explained.change.period",
                        formats.percent(figure.ratio()), formats.percent(before), base, year)
                        : getTranslation("explained.change", formats.percent(figure.ratio()), formats.percent(before),
                                base, formats.date(figure.age().at().minusYears(1)))));
    }

    private void say(String what, String words) {
        facts.add(new Term(getTranslation(what)), new Description(words));
    }

    private String law() {
        LocalDate day = figure.age().since().orElse(figure.age().at());
        return indicator.legal().stream().filter(basis -> inForce(basis, day)).map(LegalBasis::ref)
                .collect(Collectors.joining("; "));
    }

    private static boolean inForce(LegalBasis basis, LocalDate day) {
        return basis.from().map(from -> !day.isBefore(from)).orElse(true)
                && basis.to().map(to -> !day.isAfter(to)).orElse(true);
    }
}
