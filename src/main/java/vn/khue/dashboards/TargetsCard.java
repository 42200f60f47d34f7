package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.khue.dashboards.TargetList.Line;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;
import vn.khue.targets.Targets.Goal;

/** Who has which target, and what has become of it. */
class TargetsCard extends AsyncCard<TargetList> {

    private static final List<String> NUMBERS = List.of("goal", "figure", "missing");

    private final Function<String, String> addressOf;

    /** @param addressOf address of the indicator in a place, for links */
    TargetsCard(Reading reading, Function<String, String> addressOf) {
        super(reading);
        this.addressOf = addressOf;
        addClassNames("units", "targets");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div words = new Div(new H2(last().map(list -> getTranslation("targets.of", new Wording(this,
                list.indicator()).name(), String.valueOf(list.year()))).orElseGet(() -> getTranslation("targets.page"))));
        last().map(list -> new Paragraph(getTranslation("targets.about", list.age().words(this)))).ifPresent(words::add);
        Header header = new Header(words);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(TargetList list) {
        NativeTableBody rows = new NativeTableBody();
        list.lines().forEach(line -> rows.add(row(line, list, line == list.lines().getFirst())));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(heads()), rows));
        scroll.addClassName("scroll");
        add(scroll);
    }

    private NativeTableRow heads() {
        NativeTableRow heads = new NativeTableRow(new NativeTableHeaderCell(getTranslation("targets.column.unit")));
        NUMBERS.forEach(column -> {
            NativeTableHeaderCell head = new NativeTableHeaderCell(getTranslation("targets.column." + column));
            head.addClassName("r");
            heads.add(head);
        });
        heads.add(new NativeTableHeaderCell(getTranslation("targets.column.standing")));
        return heads;
    }

    private NativeTableRow row(Line line, TargetList list, boolean whole) {
        Anchor name = new Anchor(addressOf.apply(line.code()), line.name());
        NativeTableRow row = new NativeTableRow(new NativeTableCell(name), goal(line, list.year()), figure(line),
                missing(line, list), new NativeTableCell(standing(line, list.year())));
        row.setClassName("whole", whole);
        return row;
    }

    private NativeTableCell goal(Line line, int year) {
        NativeTableCell cell = cell();
        cell.add(line.goal(year).<Component>map(goal -> Markup.bold(percent(goal)))
                .orElseGet(() -> Markup.text(getTranslation("targets.not-set"), "muted")));
        ahead(line, year).forEach(goal -> cell.add(Markup.text(getTranslation("targets.ahead",
                String.valueOf(goal.year()), percent(goal)), "muted", "xs")));
        return cell;
    }

    /** What is set for years to come. */
    private static Stream<Goal> ahead(Line line, int year) {
        return line.goals().stream().map(Goal::year).filter(later -> later > year).distinct()
                .sorted(Comparator.naturalOrder()).flatMap(later -> line.goal(later).stream());
    }

    private NativeTableCell figure(Line line) {
        NativeTableCell cell = cell();
        line.ratio().ifPresentOrElse(ratio -> cell.add(new Span(formats().percent(ratio)),
                Markup.text(formats().fraction(ratio), "muted", "xs")), () -> cell.add(new Span("–")));
        return cell;
    }

    private NativeTableCell missing(Line line, TargetList list) {
        NativeTableCell cell = cell();
        cell.add(new Span(line.toGoal(list.year()).flatMap(ToGoal::missing).filter(count -> count > 0)
                .map(new Wording(this, list.indicator())::missing).orElse("–")));
        return cell;
    }

    private Component standing(Line line, int year) {
        return line.toGoal(year).flatMap(ToGoal::standing).map(standing -> StandingTag.of(this, standing))
                .orElseGet(() -> Tags.missing(getTranslation(line.goal(year).isPresent() ? "card.empty"
                        : "targets.not-set")));
    }

    private String percent(Goal goal) {
        BigDecimal percent = goal.share().movePointRight(2).stripTrailingZeros();
        return formats().percent(percent.setScale(Math.max(0, percent.scale())));
    }

    private static NativeTableCell cell() {
        NativeTableCell cell = new NativeTableCell();
        cell.addClassName("r");
        return cell;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
