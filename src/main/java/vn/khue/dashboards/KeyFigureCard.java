package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.SparklineOption;
import vn.khue.charts.ui.Chart;
import vn.khue.dashboards.KeyFigure.Worth;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest;
import vn.khue.receipts.Receipt;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/**
 * A headline figure: rate, base, target, distance to it, change, age. The whole card leads to the indicator's ranking;
 * the figure itself explains what it means.
 */
class KeyFigureCard extends AsyncCard<KeyFigure> {

    private final Reading reading;
    private final Catalogue catalogue;
    private final String indicator;
    private final Wording words;
    private String address = "";
    private Optional<String> page = Optional.empty();
    private Optional<Function<FigureRequest, Receipt>> receipts = Optional.empty();

    KeyFigureCard(Reading reading, Catalogue catalogue, String indicator) {
        super(reading);
        this.reading = reading;
        this.catalogue = catalogue;
        this.indicator = indicator;
        words = new Wording(this, indicator);
        addClassName("kpi");
        getElement().setAttribute("data-of", indicator);
    }

    String indicator() {
        return indicator;
    }

    /**
     * Where the card leads.
     *
     * @param chosen whether the page is there already
     */
    void leadTo(String href, boolean chosen) {
        address = href;
        setClassName("chosen", chosen);
    }

    /** Where the indicator has a page of its own. */
    void explainAt(String href) {
        page = Optional.of(href);
    }

    /** What writes the figure down. */
    void writeDownBy(Function<FigureRequest, Receipt> issue) {
        receipts = Optional.of(issue);
    }

    private Optional<ReceiptButton> receipt(KeyFigure figure) {
        return receipts.map(issue -> {
            ReceiptButton button = new ReceiptButton(reading);
            button.offer(() -> issue.apply(figure.asked()));
            return button;
        });
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Component name = address.isEmpty() ? new Span(headed(words.name()))
                : new Anchor(address, headed(words.name()));
        name.setClassName("whole", !address.isEmpty());
        Div title = new Div(new H2(name));
        title.addClassName("t");
        tag.ifPresent(title::add);
        return title;
    }

    @Override
    protected Optional<Component> status(KeyFigure figure) {
        return switch (figure.worth()) {
            case NONE -> Optional.of(Tags.missing(getTranslation("card.empty")));
            case STALE -> Optional.of(Tags.stale(getTranslation("card.stale",
                    formats().integer(Math.max(figure.standstill(), CoverageWords.days(figure.coverage(),
                            figure.age().at()))))));
            case PARTIAL -> Optional.of(Tags.missing(getTranslation("card.partial",
                    formats().integer(figure.silent().orElseThrow()))));
            case FULL -> figure.toGoal().standing().map(standing -> StandingTag.of(this, standing));
        };
    }

    @Override
    protected void draw(KeyFigure figure) {
        if (figure.worth() == Worth.NONE) {
            add(dash(), base(nothing(figure)), track(figure), owed(), age(figure));
        } else {
            add(middle(figure), base(figure));
            figure.beside().map(this::beside).ifPresent(this::add);
            add(track(figure), line(figure), age(figure));
        }
    }

    private static Component dash() {
        Div dash = new Div("–");
        dash.addClassNames("num", "muted");
        return dash;
    }

    private String nothing(KeyFigure figure) {
        return figure.age().period().isPresent() ? getTranslation("nothing.period", figure.age().words(this))
                : getTranslation("nothing.day");
    }

    private Component owed() {
        Div line = new Div(new Span(words.owed(catalogue)));
        line.addClassNames("tl", "owed");
        return line;
    }

    private Component middle(KeyFigure figure) {
        NativeButton number = new NativeButton();
        number.addClassName("num");
        number.add(new Span(formats().rate(figure.ratio())), Markup.small("%"));
        Div middle = new Div(number, new FigurePopover(catalogue.indicator(indicator), words, figure, number, page,
                receipt(figure)));
        middle.addClassName("mid");
        if (figure.worth() == Worth.FULL && figure.history().stream().filter(Optional::isPresent).count() > 1) {
            middle.add(sparkline(figure));
        }
        return middle;
    }

    private Chart sparkline(KeyFigure figure) {
        BigDecimal first = figure.history().stream().flatMap(Optional::stream).findFirst().orElseThrow();
        Chart chart = new Chart();
        chart.show(SparklineOption.of(figure.history()), getTranslation("history." + (figure.age().period().isPresent()
                ? "periods" : "months"), formats().percent(first), formats().percent(figure.ratio())));
        return chart;
    }

    private Component base(KeyFigure figure) {
        Paragraph base = base(" / " + words.base(figure.ratio()));
        base.addComponentAsFirst(Markup.bold(formats().plain(figure.ratio().numerator())));
        return base;
    }

    private static Paragraph base(String text) {
        Paragraph base = new Paragraph(new Span(text));
        base.addClassName("base");
        return base;
    }

    private Component beside(Ratio ratio) {
        Paragraph line = base(getTranslation("beside." + indicator, formats().plain(ratio.denominator())));
        line.addComponentAsFirst(Markup.bold(formats().plain(ratio.numerator())));
        line.addClassName("beside");
        return line;
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

    private Component line(KeyFigure figure) {
        Div line = new Div();
        line.addClassName("tl");
        switch (figure.worth()) {
            case STALE -> line.add(stale(figure));
            case PARTIAL -> line.add(new Span(CoverageWords.of(this, figure.coverage().orElseThrow())),
                    Markup.bold(getTranslation("partial.open")));
            case FULL, NONE -> figure.goal().ifPresentOrElse(
                    goal -> line.add(new Span(getTranslation("target.is", formats().percent(goal))), distance(figure)),
                    () -> line.add(new Span(getTranslation("target.none"))));
        }
        return line;
    }

    /** What is old: what the schools reported, or the publication itself. */
    private Component[] stale(KeyFigure figure) {
        return figure.coverage().filter(Coverage::old).flatMap(Coverage::oldest)
                .map(day -> new Component[] {new Span(getTranslation("stale.report", formats().date(day))),
                        Markup.bold(getTranslation("stale.carried"))})
                .orElseGet(() -> new Component[] {new Span(getTranslation("stale.none-newer")), Markup.bold(
                        getTranslation("stale.kept", formats().integer(figure.publication())))});
    }

    private Component distance(KeyFigure figure) {
        long missing = figure.toGoal().missing().orElse(0L);
        return Markup.bold(missing > 0 ? words.missing(missing)
                : getTranslation("target.above", points(figure.toGoal().points().orElseThrow())));
    }

    private Component age(KeyFigure figure) {
        Div age = new Div(figure.worth() == Worth.FULL ? figure.change().map(change -> change(figure, change))
                .orElseGet(Span::new) : new Span(), new Span(figure.age().wordsInFull(this)));
        age.addClassName("age");
        return age;
    }

    private Span change(KeyFigure figure, BigDecimal change) {
        String direction = switch (change.signum()) {
            case 1 -> "up";
            case -1 -> "down";
            default -> "flat";
        };
        Span delta = Markup.text(points(change.abs()), "delta", direction, tone(change.signum()));
        delta.getElement().setAttribute("aria-label", getTranslation("change." + direction) + " " + delta.getText());
        return new Span(delta, new Span(" " + getTranslation("change.since",
                String.valueOf(figure.age().year() - 1))));
    }

    /** More is not better of everything. */
    private String tone(int sign) {
        return switch (catalogue.indicator(indicator).direction()) {
            case UP -> sign < 0 ? "worse" : "better";
            case DOWN -> sign > 0 ? "worse" : "better";
            case NONE -> "neutral";
        };
    }

    private String points(BigDecimal points) {
        return getTranslation("points", formats().decimal(points, Formats.RATE_DIGITS));
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
