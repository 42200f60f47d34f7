package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** All places with their figures side by side; a head turns the order. */
class UnitsCard extends AsyncCard<UnitsCard.Lines> {

    private static final String NAME = "name";

    private final Catalogue catalogue;
    private final Function<String, String> addressOf;
    private final Consumer<String> sorting;
    private String sort = NAME;

    /**
     * @param by what the lines are
     * @param indicators columns, in their order
     * @param ages what time each of them speaks of
     */
    record Lines(Breakdown by, List<UnitLine> units, List<String> indicators, List<Age> ages) {
    }

    /**
     * @param addressOf address of a place, for links
     * @param sorting told when the reader sorts
     */
    UnitsCard(Reading reading, Catalogue catalogue, Function<String, String> addressOf, Consumer<String> sorting) {
        super(reading);
        this.catalogue = catalogue;
        this.addressOf = addressOf;
        this.sorting = sorting;
        addClassName("units");
    }

    /** Sorts as an address says; a minus before the column turns the order round. */
    void show(Optional<String> restored) {
        sort = restored.orElse(NAME);
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(headed(getTranslation("units.title"))),
                new Paragraph(getTranslation("units.about"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Lines lines) {
        Div scroll = new Div();
        scroll.addClassName("scroll");
        fill(scroll, lines);
        add(scroll);
    }

    private void fill(Div scroll, Lines lines) {
        NativeTableBody rows = new NativeTableBody();
        lines.units().stream().sorted(order()).forEach(unit -> rows.add(row(unit, lines)));
        scroll.removeAll();
        scroll.add(new NativeTable(new NativeTableHeader(heads(scroll, lines)), rows));
    }

    private NativeTableRow heads(Div scroll, Lines lines) {
        NativeTableRow heads = new NativeTableRow(head(scroll, lines, NAME, getTranslation("ranking.part." + lines.by().name()),
                Optional.empty()));
        for (int at = 0; at < lines.indicators().size(); at++) {
            String indicator = lines.indicators().get(at);
            heads.add(right(head(scroll, lines, indicator, new Wording(this, indicator).name(),
                    Optional.of(lines.ages().get(at).words(this)))));
        }
        return heads;
    }

    private NativeTableHeaderCell head(Div scroll, Lines lines, String column, String words, Optional<String> age) {
        boolean up = sort.equals(column);
        boolean down = sort.equals("-" + column);
        NativeButton button = new NativeButton(words + (up ? " ↑" : down ? " ↓" : ""), event -> {
            sort = down || column.equals(NAME) && !up ? column : "-" + column;
            sorting.accept(sort);
            fill(scroll, lines);
        });
        button.addClassName("head");
        NativeTableHeaderCell head = new NativeTableHeaderCell(button);
        age.ifPresent(text -> head.add(Markup.text(text, "muted", "xs")));
        head.getElement().setAttribute("aria-sort", up ? "ascending" : down ? "descending" : "none");
        return head;
    }

    private NativeTableRow row(UnitLine unit, Lines lines) {
        NativeTableRow row = new NativeTableRow(new NativeTableCell(isPlace(lines.by())
                ? new Anchor(addressOf.apply(unit.code()), unit.name())
                : new Span(Names.of(this, lines.by(), unit.code(), unit.name()))));
        lines.indicators().forEach(indicator -> row.add(right(unit.figure(indicator).map(ratio -> cell(indicator,
                ratio, unit.coverage().get(indicator))).orElseGet(() -> new NativeTableCell(new Span("–"))))));
        return row;
    }

    private static boolean isPlace(Breakdown by) {
        return by == Breakdown.PLACE || by == Breakdown.DISTRICT || by == Breakdown.COMMUNE;
    }

    /** Who reported is said where some have not. */
    private NativeTableCell cell(String indicator, Ratio ratio, @Nullable Coverage coverage) {
        NativeTableCell cell = new NativeTableCell(Markup.bold(new Measured(catalogue.indicator(indicator),
                getLocale()).words(ratio)), Markup.text(formats().fraction(ratio), "muted", "xs"));
        if (coverage != null && coverage.missing() > 0) {
            cell.add(Markup.text(CoverageWords.inShort(this, coverage), "muted", "xs", "partial"));
        }
        return cell;
    }

    private Comparator<UnitLine> order() {
        boolean down = sort.startsWith("-");
        String column = down ? sort.substring(1) : sort;
        Comparator<UnitLine> byName = Comparator.comparing(UnitLine::name,
                Collator.getInstance(Formats.VIETNAMESE)::compare);
        Comparator<UnitLine> order = column.equals(NAME) ? byName : Comparator.<UnitLine, BigDecimal>comparing(unit ->
                unit.figure(column).flatMap(ratio -> ratio.value()).orElse(BigDecimal.ONE.negate()))
                .thenComparing(byName);
        return down ? order.reversed() : order;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
