package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.catalogue.Catalogue;
import vn.khue.charts.option.WaterfallOption;
import vn.khue.charts.option.WaterfallStep;
import vn.khue.charts.ui.Chart;
import vn.khue.query.Movement;
import vn.khue.shell.Formats;

/** Why a figure is not what it was: the parts of the change, which add up, and the schools that did most to each. */
class MovementCard extends AsyncCard<Moved> {

    private final Catalogue catalogue;
    private final Function<String, String> addressOf;
    private final DayPicker since = new DayPicker();
    private final Div drawing = new Div();
    private boolean tableShown;

    /**
     * @param addressOf address of a school, for links
     * @param choose told of the day that the figure is to be held against
     */
    MovementCard(Reading reading, Catalogue catalogue, Function<String, String> addressOf,
            Consumer<LocalDate> choose) {
        super(reading);
        this.catalogue = catalogue;
        this.addressOf = addressOf;
        addClassName("movement");
        since.setPrefixComponent(new Span(getTranslation("movement.since")));
        since.setAriaLabel(getTranslation("movement.since.label"));
        since.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                choose.accept(event.getValue());
            }
        });
    }

    /** The day that the figure will be held against. */
    void about(LocalDate day) {
        since.setValue(day);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(getTranslation("movement.title")),
                new Paragraph(last().filter(Moved::known).map(this::scope).orElse(""))));
        Div tools = new Div();
        tag.ifPresent(tools::add);
        tools.add(since);
        tools.addClassName("tools");
        header.add(tools);
        return header;
    }

    private String scope(Moved moved) {
        Formats formats = Formats.of(getLocale());
        return getTranslation("movement.about", moved.then().words(this), formats.percent(moved.movement().then()),
                formats.fraction(moved.movement().then()), moved.now().words(this),
                formats.percent(moved.movement().now()), formats.fraction(moved.movement().now()));
    }

    @Override
    protected void draw(Moved moved) {
        if (!moved.known()) {
            add(new NothingYet(this, catalogue, moved.indicator(), moved.now()));
        } else if (moved.isOnePeriod()) {
            say(getTranslation("movement.one-period", moved.now().words(this)));
        } else if (moved.movement().change().isEmpty()) {
            say(getTranslation("movement.none", (moved.movement().then().value().isEmpty() ? moved.then()
                    : moved.now()).words(this)));
        } else if (moved.isStill()) {
            say(getTranslation("movement.still", moved.then().words(this)));
        } else {
            explain(moved);
        }
    }

    private void say(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("sec");
        add(said);
    }

    private void explain(Moved moved) {
        MovementParts parts = MovementParts.of(moved.movement());
        MovementWords words = new MovementWords(this);
        Paragraph whole = new Paragraph(words.whole(parts));
        whole.addClassName("m");
        Div sides = new Div(new Div(whole, drawing), new MovementList(parts, words, addressOf));
        sides.addClassName("sides");
        ((Div) getComponentAt(0).getChildren().reduce((first, second) -> second).orElseThrow())
                .add(new TwinSwitch(tableShown, table -> {
                    tableShown = table;
                    fill(parts, words);
                }));
        fill(parts, words);
        add(sides);
    }

    private void fill(MovementParts parts, MovementWords words) {
        drawing.removeAll();
        drawing.add(tableShown ? new MovementTable(parts, words) : chart(parts, words));
    }

    private Chart chart(MovementParts parts, MovementWords words) {
        List<WaterfallStep> steps = new ArrayList<>();
        BigDecimal reached = BigDecimal.ZERO;
        for (MovementParts.Shown part : parts.shown()) {
            BigDecimal next = reached.add(part.points());
            steps.add(new WaterfallStep(words.name(part.kind()), reached, next, words.signed(part),
                    words.name(part.kind()) + ": " + words.signed(part) + ". " + words.schools(part.part()), false));
            reached = next;
        }
        steps.add(new WaterfallStep(getTranslation("movement.sum"), BigDecimal.ZERO, reached,
                words.signed(parts.change()), words.whole(parts), true));
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(WaterfallOption.height(steps.size()) + "px");
        chart.show(WaterfallOption.of(steps), words.whole(parts) + " " + parts.shown().stream()
                .map(part -> words.name(part.kind()) + " " + words.signed(part)).collect(Collectors.joining("; ")));
        return chart;
    }
}
