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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.LegalBasis;
import vn.khue.charts.option.TrendBreak;
import vn.khue.charts.option.TrendOption;
import vn.khue.charts.option.TrendSeries;
import vn.khue.charts.ui.Chart;
import vn.khue.query.Figure;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How many passed, year by year, beside the whole centre; a new rule of the exam breaks the lines. */
class SchoolExamCard extends AsyncCard<SchoolSheet> {

    private static final int HEIGHT = 280;

    private final Catalogue catalogue;
    private final Supplier<String> centre;
    private final Div body = new Div();
    private boolean tableShown;

    /** @param centre name of what the school is held against */
    SchoolExamCard(Reading reading, Catalogue catalogue, Supplier<String> centre) {
        super(reading);
        this.catalogue = catalogue;
        this.centre = centre;
        addClassName("years");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Wording words = new Wording(this, Shown.PASS);
        Header header = new Header(new Div(new H2(words.name()), new Paragraph(words.about())));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(SchoolSheet sheet) {
        if (sheet.exams().isEmpty()) {
            add(new NothingYet(this, catalogue, Shown.PASS, sheet.passAge()));
            return;
        }
        ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(sheet);
        }));
        fill(sheet);
        add(body);
    }

    private void fill(SchoolSheet sheet) {
        body.removeAll();
        if (tableShown) {
            body.add(table(sheet));
        } else {
            body.add(chart(sheet), legend(sheet));
        }
    }

    private static List<String> years(SchoolSheet sheet) {
        return Stream.concat(sheet.exams().stream(), sheet.province().stream()).map(Figure.Period::name).distinct()
                .sorted().toList();
    }

    private Chart chart(SchoolSheet sheet) {
        List<String> years = years(sheet);
        List<TrendSeries> lines = new ArrayList<>();
        lines.add(line(sheet.exams(), years, true));
        if (!sheet.province().isEmpty()) {
            lines.add(line(sheet.province(), years, false));
        }
        List<String> tips = years.stream().map(year -> tip(sheet, year)).toList();
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(HEIGHT + "px");
        chart.show(TrendOption.of(years, tips, lines, broken(years)), String.join("; ", tips));
        return chart;
    }

    private TrendSeries line(List<Figure.Period> periods, List<String> years, boolean main) {
        return new TrendSeries(years.stream().map(year -> of(periods, year).flatMap(ratio -> ratio.percent(
                Formats.RATE_DIGITS))).toList(), formats().percent(periods.getLast().ratio()), main);
    }

    private String tip(SchoolSheet sheet, String year) {
        return year + ": " + Stream.of(of(sheet.exams(), year).map(ratio -> getTranslation("years.school") + " "
                        + words(ratio)), of(sheet.province(), year).map(ratio -> centre.get() + " " + words(ratio)))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private String words(Ratio ratio) {
        return formats().percent(ratio) + " (" + formats().fraction(ratio) + ")";
    }

    private static Optional<Ratio> of(List<Figure.Period> periods, String year) {
        return periods.stream().filter(period -> period.name().equals(year)).map(Figure.Period::ratio).findFirst();
    }

    /** The first exam under a law that came into force between two of the years. */
    private Optional<TrendBreak> broken(List<String> years) {
        return catalogue.indicator(Shown.PASS).legal().stream().filter(law -> law.from().isPresent())
                .flatMap(law -> broken(years, law).stream()).reduce((first, second) -> second);
    }

    private static Optional<TrendBreak> broken(List<String> years, LegalBasis law) {
        String year = String.valueOf(law.from().orElseThrow().getYear());
        int at = years.indexOf(year);
        return at > 0 ? Optional.of(new TrendBreak(at, year + ": " + law.ref())) : Optional.empty();
    }

    private Footer legend(SchoolSheet sheet) {
        Div legend = new Div(new Span(Markup.shape("i", "above"), new Span(getTranslation("years.school"))));
        if (!sheet.province().isEmpty()) {
            legend.add(new Span(Markup.shape("i", "within"), new Span(centre.get())));
        }
        legend.addClassName("legend");
        return new Footer(legend);
    }

    private Div table(SchoolSheet sheet) {
        NativeTableBody rows = new NativeTableBody();
        years(sheet).reversed().forEach(year -> {
            NativeTableRow row = new NativeTableRow(new NativeTableCell(year));
            row.add(cell(of(sheet.exams(), year)));
            if (!sheet.province().isEmpty()) {
                row.add(cell(of(sheet.province(), year)));
            }
            rows.add(row);
        });
        NativeTableRow heads = new NativeTableRow(new NativeTableHeaderCell(getTranslation("years.year")));
        heads.add(right(new NativeTableHeaderCell(getTranslation("years.school"))));
        if (!sheet.province().isEmpty()) {
            heads.add(right(new NativeTableHeaderCell(centre.get())));
        }
        Div scroll = new Div(new NativeTable(new NativeTableHeader(heads), rows));
        Markup.scrolls(scroll);
        return scroll;
    }

    private NativeTableCell cell(Optional<Ratio> ratio) {
        NativeTableCell cell = new NativeTableCell();
        ratio.ifPresentOrElse(known -> cell.add(Markup.bold(formats().percent(known)), Markup.text(
                " " + formats().fraction(known), "muted")), () -> cell.setText("–"));
        return right(cell);
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
