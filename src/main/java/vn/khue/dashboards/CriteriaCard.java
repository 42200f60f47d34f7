package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
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
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.khue.catalogue.Catalogue;
import vn.khue.query.SchoolProfile.Assessment;
import vn.khue.query.SchoolProfile.Criterion;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Points of digital transformation by criterion: a bar for what came from outside, a ring for the school's own. */
class CriteriaCard extends AsyncCard<SchoolSheet> {

    private static final List<String> GROUPS = List.of("teaching", "governance");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Catalogue catalogue;

    CriteriaCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassName("criteria");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Div names = new Div(new H2(getTranslation("criteria.title")));
        last().flatMap(SchoolSheet::assessment).ifPresent(assessment -> names.add(new Paragraph(getTranslation(
                "criteria.about", assessment.year().replace('-', '–')))));
        Header header = new Header(names);
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(SchoolSheet sheet) {
        sheet.assessment().ifPresentOrElse(this::draw, () -> add(new NothingYet(this, catalogue, Shown.TEACHING,
                sheet.dxAge())));
    }

    private void draw(Assessment assessment) {
        Div groups = new Div();
        groups.addClassName("groups");
        GROUPS.forEach(group -> {
            List<Criterion> criteria = assessment.criteria().stream()
                    .filter(criterion -> criterion.group().equals(group) && criterion.max().signum() > 0).toList();
            if (!criteria.isEmpty()) {
                groups.add(table(group, criteria));
            }
        });
        add(groups, new Footer(new Span(getTranslation("criteria.footer"))));
    }

    private Div table(String group, List<Criterion> criteria) {
        NativeTableBody rows = new NativeTableBody();
        rows.add(total(group, criteria));
        criteria.forEach(criterion -> rows.add(row(criterion.code(), criterion.name(), criterion.max(),
                criterion.self(), criterion.external(), false)));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(headings()), rows));
        Markup.scrolls(scroll);
        return scroll;
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("criteria.criterion")),
                new NativeTableHeaderCell(""));
        List.of("self", "external", "max").forEach(column -> row.add(right(new NativeTableHeaderCell(
                getTranslation("criteria." + column)))));
        return row;
    }

    private NativeTableRow total(String group, List<Criterion> criteria) {
        return row("", getTranslation("criteria.group." + group), sum(criteria, criterion ->
                        Optional.of(criterion.max())).orElseThrow(), sum(criteria, Criterion::self),
                sum(criteria, Criterion::external), true);
    }

    /** Empty when none of them has points. */
    private static Optional<BigDecimal> sum(List<Criterion> criteria,
            Function<Criterion, Optional<BigDecimal>> points) {
        return criteria.stream().map(points).flatMap(Optional::stream).reduce(BigDecimal::add);
    }

    private NativeTableRow row(String code, String name, BigDecimal max, Optional<BigDecimal> self,
            Optional<BigDecimal> external, boolean total) {
        Div criterion = new Div(Markup.text(code, "muted"), new Span(name));
        criterion.addClassName("criterion");
        NativeTableRow row = new NativeTableRow(new NativeTableCell(criterion),
                new NativeTableCell(bar(max, self, external)));
        row.add(right(new NativeTableCell(points(self))), right(new NativeTableCell(Markup.bold(points(external)))),
                right(new NativeTableCell(Markup.text(formats().plain(max), "muted"))));
        row.setClassName("g", total);
        return row;
    }

    private Div bar(BigDecimal max, Optional<BigDecimal> self, Optional<BigDecimal> external) {
        Div bar = new Div();
        bar.addClassName("db");
        external.ifPresent(points -> bar.add(at("i", "width", points, max)));
        self.ifPresent(points -> bar.add(at("u", "left", points, max)));
        return bar;
    }

    private static HtmlContainer at(String tag, String property, BigDecimal points, BigDecimal max) {
        HtmlContainer shape = Markup.shape(tag);
        shape.getStyle().set(property, points.multiply(HUNDRED).divide(max, 2, RoundingMode.HALF_UP).min(HUNDRED)
                .toPlainString() + "%");
        return shape;
    }

    private String points(Optional<BigDecimal> points) {
        return points.map(formats()::plain).orElse("–");
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
