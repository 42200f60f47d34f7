package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import vn.khue.catalogue.Indicator;
import vn.khue.charts.option.SparklineOption;
import vn.khue.charts.ui.Chart;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The headline figure: rate, base, target, distance to it, change on last year, age. */
class KeyFigureCard extends AsyncCard<KeyFigure> {

    private final Indicator indicator;

    KeyFigureCard(Reading reading, Indicator indicator) {
        super(reading);
        this.indicator = indicator;
        addClassName("kpi");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div title = new Div(new H2(getTranslation("coverage.title")));
        title.addClassName("t");
        tag.ifPresent(title::add);
        return title;
    }

    @Override
    protected Optional<Component> status(KeyFigure figure) {
        if (figure.ratio().value().isEmpty()) {
            return Optional.of(Tags.missing(getTranslation("card.empty")));
        }
        return figure.standing().map(standing -> switch (standing) {
            case MET -> Tags.ok(getTranslation("standing.met"));
            case NEAR -> Tags.near(getTranslation("standing.near"));
            case MISSED -> Tags.bad(getTranslation("standing.missed"));
        });
    }

    @Override
    protected void draw(KeyFigure figure) {
        if (figure.ratio().value().isEmpty()) {
            add(nothing(), base(getTranslation("coverage.nobody")), track(figure), age(figure));
        } else {
            add(middle(figure), base(figure), track(figure), targetLine(figure), age(figure));
        }
    }

    private Component nothing() {
        Div dash = new Div("–");
        dash.addClassNames("num", "muted");
        return dash;
    }

    private Component middle(KeyFigure figure) {
        NativeButton number = new NativeButton();
        number.addClassName("num");
        number.add(new Span(formats().rate(figure.ratio())), Markup.small("%"));
        Div middle = new Div(number, new FigurePopover(indicator, figure, number));
        middle.addClassName("mid");
        if (figure.history().stream().filter(Optional::isPresent).count() > 1) {
            middle.add(sparkline(figure));
        }
        return middle;
    }

    private Chart sparkline(KeyFigure figure) {
        BigDecimal first = figure.history().stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Chart chart = new Chart();
        chart.show(SparklineOption.of(figure.history()), getTranslation("coverage.history",
                formats().percent(first), formats().percent(figure.ratio())));
        return chart;
    }

    private Component base(KeyFigure figure) {
        Paragraph base = base(" / " + getTranslation("coverage.schools",
                formats().plain(figure.ratio().denominator())));
        base.addComponentAsFirst(Markup.bold(formats().plain(figure.ratio().numerator())));
        return base;
    }

    private static Paragraph base(String text) {
        Paragraph base = new Paragraph(new Span(text));
        base.addClassName("base");
        return base;
    }

    private Component track(KeyFigure figure) {
        Div track = new Div();
        track.addClassName("track");
        figure.ratio().percent(Formats.RATE_DIGITS).ifPresentOrElse(
                percent -> track.add(at("i", "width", percent)), () -> track.addClassName("none"));
        figure.goal().ifPresent(goal -> track.add(at("u", "left", goal)));
        return track;
    }

    private static HtmlContainer at(String tag, String property, BigDecimal percent) {
        HtmlContainer shape = Markup.shape(tag);
        shape.getStyle().set(property, percent.min(BigDecimal.valueOf(100)).toPlainString() + "%");
        return shape;
    }

    private Component targetLine(KeyFigure figure) {
        Div line = new Div();
        line.addClassName("tl");
        figure.goal().ifPresentOrElse(
                goal -> line.add(new Span(getTranslation("target.is", formats().percent(goal))), distance(figure)),
                () -> line.add(new Span(getTranslation("target.none"))));
        return line;
    }

    private Component distance(KeyFigure figure) {
        long missing = figure.missing().orElse(0L);
        return Markup.bold(missing > 0 ? getTranslation("target.missing", formats().integer(missing))
                : getTranslation("target.above", points(figure.pointsFromGoal().orElseThrow())));
    }

    private Component age(KeyFigure figure) {
        Div age = new Div(figure.change().map(change -> change(figure, change)).orElseGet(Span::new),
                new Span(formats().date(figure.at())));
        age.addClassName("age");
        return age;
    }

    private Span change(KeyFigure figure, BigDecimal change) {
        String direction = switch (change.signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "flat";
        };
        Span delta = Markup.text(points(change.abs()), "delta", direction);
        delta.getElement().setAttribute("aria-label", getTranslation("change." + direction) + " " + delta.getText());
        return new Span(delta, new Span(" " + getTranslation("change.since",
                String.valueOf(figure.at().getYear() - 1))));
    }

    private String points(BigDecimal points) {
        return getTranslation("points", formats().decimal(points, Formats.RATE_DIGITS));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
