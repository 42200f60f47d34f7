package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.query.SchoolProfile.Spell;
import vn.khue.shared.Tree;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** One school, one file: codes, names, places and certificates on one line of time. */
class LifeLineCard extends AsyncCard<SchoolSheet> {

    private final Function<String, String> nameOf;

    /** @param nameOf name of a place */
    LifeLineCard(Reading reading, Function<String, String> nameOf) {
        super(reading);
        this.nameOf = nameOf;
        addClassName("life");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("life.title")),
                new Paragraph(getTranslation("life.about"))));
        tag.ifPresent(header::add);
        last().ifPresent(sheet -> header.add(legend(sheet)));
        return header;
    }

    private Div legend(SchoolSheet sheet) {
        Div legend = new Div(new Span(Markup.shape("i", "now"), new Span(getTranslation("life.day",
                formats().date(sheet.at())))));
        if (LifeLine.around(sheet.at()).holds(Tree.COMMUNES_FROM)) {
            legend.add(new Span(Markup.shape("i", "mark"), new Span(getTranslation("life.boundaries",
                    formats().date(Tree.COMMUNES_FROM)))));
        }
        legend.addClassName("legend");
        return legend;
    }

    @Override
    protected void draw(SchoolSheet sheet) {
        LifeLine line = LifeLine.around(sheet.at());
        Div lanes = new Div();
        lanes.addClassName("lanes");
        lane(lanes, line, sheet, "codes", spells(line, sheet.profile().codes(), Spell::value));
        lane(lanes, line, sheet, "names", spells(line, sheet.profile().names(), Spell::value));
        lane(lanes, line, sheet, "places", spells(line, sheet.profile().places(), spell -> nameOf.apply(
                spell.value())));
        lane(lanes, line, sheet, "accreditation", certificates(line, sheet.profile().accreditation(),
                "held." + Shown.COVERAGE, 0));
        lane(lanes, line, sheet, "standard", certificates(line, sheet.profile().standard(), "held." + Shown.STANDARD,
                1));
        lanes.add(new Span(), axis(line));
        add(lanes);
    }

    private void lane(Div lanes, LifeLine line, SchoolSheet sheet, String what, List<HtmlContainer> bars) {
        Div lane = new Div();
        lane.addClassName("lane");
        if (bars.isEmpty()) {
            lane.add(Markup.text(getTranslation("life.none." + what), "muted", "none"));
        }
        bars.forEach(lane::add);
        mark(lane, line, Tree.COMMUNES_FROM, "mk");
        mark(lane, line, sheet.at(), "mk now");
        lanes.add(new Span(getTranslation("life." + what)), lane);
    }

    private static void mark(Div lane, LifeLine line, LocalDate day, String style) {
        if (line.holds(day)) {
            HtmlContainer mark = Markup.shape("u", style.split(" "));
            mark.getStyle().set("left", percent(line.position(day)));
            lane.add(mark);
        }
    }

    private List<HtmlContainer> spells(LifeLine line, List<Spell> spells, Function<Spell, String> words) {
        return spells.stream().flatMap(spell -> line.stretch(spell.from(), spell.to())
                .map(stretch -> bar(stretch, words.apply(spell), "id", words.apply(spell) + ", "
                        + days(spell.from(), spell.to()))).stream()).toList();
    }

    /** @param above how far the lowest level stands above the lowest of accreditation, for which it asks more */
    private List<HtmlContainer> certificates(LifeLine line, List<Certificate> certificates, String held, int above) {
        return certificates.stream().flatMap(certificate -> line.stretch(certificate.issued(),
                Optional.of(certificate.ends())).map(stretch -> {
                    String words = getTranslation(held, String.valueOf(certificate.level())) + " · "
                            + days(certificate.issued(), Optional.of(certificate.ends()));
                    return bar(stretch, words, "o" + Math.clamp(certificate.level() + above, 1, 4),
                            words + " · " + certificate.number());
                }).stream()).toList();
    }

    private String days(LocalDate from, Optional<LocalDate> to) {
        return to.map(end -> getTranslation("life.from-to", formats().date(from), formats().date(end)))
                .orElseGet(() -> getTranslation("life.from", formats().date(from)));
    }

    private static HtmlContainer bar(LifeLine.Stretch stretch, String words, String style, String tip) {
        HtmlContainer bar = Markup.shape("i", style);
        bar.setText(words);
        bar.getElement().setAttribute("title", tip);
        bar.getStyle().set("left", percent(stretch.left())).set("width", "calc(" + percent(stretch.width())
                + " - 2px)");
        return bar;
    }

    private static Div axis(LifeLine line) {
        Div axis = new Div();
        axis.addClassName("axis");
        line.ticks().forEach(year -> {
            HtmlContainer tick = Markup.bold(String.valueOf(year));
            tick.getStyle().set("left", percent(line.position(LocalDate.of(year, 1, 1))));
            axis.add(tick);
        });
        return axis;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
