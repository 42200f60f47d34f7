package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import vn.khue.analysis.Comparison;
import vn.khue.charts.option.FunnelOption;
import vn.khue.charts.option.FunnelPoint;
import vn.khue.charts.option.RankedBar;
import vn.khue.charts.ui.Chart;
import vn.khue.dashboards.FairComparison.Choice;
import vn.khue.dashboards.FairComparison.Point;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Units in a funnel: what chance explains of their differences, and what it does not. */
class ComparisonCard extends AsyncCard<FairComparison> {

    private static final int HEIGHT = 320;

    private final BiConsumer<Breakdown, String> open;
    private final Select<Choice> choices = new Select<>();
    private final Div body = new Div();
    private boolean tableShown;

    /** @param open goes to a place or a school */
    ComparisonCard(Reading reading, BiConsumer<Breakdown, String> open) {
        super(reading);
        this.open = open;
        addClassName("comparison");
        choices.setItemLabelGenerator(this::name);
        choices.setAriaLabel(getTranslation("fair.choice"));
        choices.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                fill(event.getValue());
            }
        });
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(headed(getTranslation("fair.title"))),
                new Paragraph(last().map(fair -> new Wording(this, fair.indicator()).name() + ", "
                        + fair.age().words(this)).orElse(""))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(FairComparison fair) {
        if (fair.choices().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("fair.none"));
            none.addClassName("sec");
            add(none);
            return;
        }
        Header header = (Header) getComponentAt(0);
        header.add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(choices.getValue());
        }));
        if (fair.choices().size() > 1) {
            add(choices);
        }
        add(body);
        choices.clear();
        choices.setItems(fair.choices());
        choices.setValue(fair.choices().getFirst());
    }

    private void fill(Choice choice) {
        body.removeAll();
        if (tableShown) {
            body.add(new ComparisonTable(choice));
        } else if (choice.comparison().hasFunnel()) {
            body.add(chart(choice), legend());
        }
        body.add(caption(choice));
    }

    private Chart chart(Choice choice) {
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(HEIGHT + "px");
        FunnelLines lines = new FunnelLines(choice.comparison(), formats());
        chart.show(FunnelOption.of(choice.points().stream().map(point -> point(choice, point)).toList(), lines.all(),
                base(choice)), sentence(choice));
        chart.addPointSelectListener(event -> open.accept(choice.by(), event.key()));
        return chart;
    }

    private String base(Choice choice) {
        return getTranslation("fair.base." + (choice.by() == Breakdown.SCHOOL ? "SCHOOL" : "PLACE"),
                last().map(fair -> new Wording(this, fair.indicator()).name()).orElse(""));
    }

    private FunnelPoint point(Choice choice, Point point) {
        return new FunnelPoint(Optional.of(point.key()), point.name(),
                point.unit().ratio().denominator().longValue(),
                point.unit().ratio().percent(Formats.RATE_DIGITS).orElse(BigDecimal.ZERO),
                Tones.of(point.unit().position()), point.name() + ": " + formats().percent(point.unit().ratio())
                        + " (" + formats().fraction(point.unit().ratio()) + "). "
                        + getTranslation("fair.position." + point.unit().position().name())
                        + (choice.points().size() > 1 ? ". " + RankWords.of(this, point.unit().rank()) : ""));
    }

    private String sentence(Choice choice) {
        return caption(choice).getText() + " " + getTranslation("fair.outside", names(choice, true),
                names(choice, false));
    }

    private String names(Choice choice, boolean above) {
        List<String> names = choice.points().stream().filter(point -> above ? point.unit().position().isAbove()
                : point.unit().position().isBelow()).map(point -> point.name() + " "
                + formats().percent(point.unit().ratio())).toList();
        return names.isEmpty() ? getTranslation("fair.nobody") : String.join(", ", names);
    }

    /** Full counts are no sample: what is shown is the variation to be expected by chance. */
    private Paragraph caption(Choice choice) {
        Comparison comparison = choice.comparison();
        long within = IntStream.range(0, choice.points().size()).filter(at -> RankedBar.Tone.WITHIN
                == Tones.of(choice.points().get(at).unit().position())).count();
        String words = !comparison.hasFunnel() ? getTranslation("fair.no-funnel")
                : getTranslation(comparison.spread().isUsed() ? "fair.spread" : "fair.caption",
                        formats().integer(within), formats().integer(choice.points().size()),
                        formats().decimal(BigDecimal.valueOf(comparison.spread().phi()), 1));
        Paragraph caption = new Paragraph(words);
        caption.addClassNames("s", "sec", "caption");
        return caption;
    }

    private Footer legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        for (RankedBar.Tone tone : RankedBar.Tone.values()) {
            String name = tone.name().toLowerCase(Locale.ROOT);
            legend.add(new Span(Markup.shape("i", name, "mark"), new Span(getTranslation("ranking." + name))));
        }
        return new Footer(legend);
    }

    private String name(Choice choice) {
        return choice.by() != Breakdown.SCHOOL ? getTranslation("fair.units",
                formats().integer(choice.points().size()))
                : choice.alike().isEmpty() ? getTranslation("fair.schools", formats().integer(choice.points().size()))
                : PeerWords.of(this, choice.alike()) + " (" + formats().integer(choice.points().size()) + ")";
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
