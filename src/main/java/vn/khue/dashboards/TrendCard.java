package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
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
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.charts.option.TrendBreak;
import vn.khue.charts.option.TrendOption;
import vn.khue.charts.option.TrendSeries;
import vn.khue.charts.ui.Chart;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** How a figure went, against its targets; where the unit became another one, the line breaks. */
class TrendCard extends AsyncCard<Trend> {

    private static final int HEIGHT = 300;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final Div body = new Div();
    private boolean tableShown;

    TrendCard(Reading reading) {
        super(reading);
        addClassName("trend");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new Div(new H2(headed(getTranslation("trend.title"))),
                new Paragraph(last().map(this::scope).orElse(""))));
        tag.ifPresent(header::add);
        return header;
    }

    private String scope(Trend trend) {
        return trend.points().isEmpty() ? "" : getTranslation(trend.periods() ? "trend.periods" : "trend.quarters",
                name(trend, trend.points().getFirst()), name(trend, trend.points().getLast()))
                + trend.brokenOn().map(day -> ". " + getTranslation("trend.broken.why", formats().date(day))).orElse("");
    }

    @Override
    protected void draw(Trend trend) {
        if (trend.points().size() < 2) {
            Paragraph none = new Paragraph(getTranslation("trend.none"));
            none.addClassName("sec");
            add(none);
            return;
        }
        ((Header) getComponentAt(0)).add(new TwinSwitch(tableShown, table -> {
            tableShown = table;
            fill(trend);
        }));
        fill(trend);
        add(body);
    }

    private void fill(Trend trend) {
        body.removeAll();
        if (tableShown) {
            body.add(table(trend));
        } else {
            body.add(chart(trend), legend(trend));
        }
    }

    private Chart chart(Trend trend) {
        List<TrendSeries> lines = new ArrayList<>();
        lines.add(new TrendSeries(trend.points().stream().map(point -> point.ratio().percent(Formats.RATE_DIGITS))
                .toList(), formats().percent(trend.points().getLast().ratio()), true));
        goal(trend).ifPresent(lines::add);
        List<String> tips = trend.points().stream().map(point -> tip(trend, point)).toList();
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(HEIGHT + "px");
        chart.show(TrendOption.of(trend.points().stream().map(point -> name(trend, point)).toList(), tips, lines,
                broken(trend)), String.join("; ", tips));
        return chart;
    }

    private Optional<TrendSeries> goal(Trend trend) {
        return trend.points().stream().anyMatch(point -> point.goal().isPresent())
                ? Optional.of(new TrendSeries(trend.points().stream().map(Trend.Point::goal).toList(), "",
                        false))
                : Optional.empty();
    }

    private String name(Trend trend, Trend.Point point) {
        return trend.periods() ? period(point) : MONTH.format(point.day());
    }

    /** A night is a day; a school year has a dash between its years. */
    private String period(Trend.Point point) {
        return Age.isNight(point.name()) ? formats().date(point.day()) : point.name().replace('-', '–');
    }

    private String tip(Trend trend, Trend.Point point) {
        return (trend.periods() ? period(point) : formats().date(point.day())) + ": " + formats().percent(point.ratio())
                + " (" + formats().fraction(point.ratio()) + ")"
                + point.goal().map(goal -> ", " + getTranslation("target.is", formats().percent(goal))).orElse("");
    }

    private Optional<TrendBreak> broken(Trend trend) {
        return trend.brokenOn().map(day -> new TrendBreak(IntStream.range(0, trend.points().size())
                .filter(at -> !trend.points().get(at).day().isBefore(day)).findFirst().orElseThrow(),
                getTranslation("trend.broken", formats().date(day))));
    }

    private Footer legend(Trend trend) {
        Div legend = new Div(new Span(Markup.shape("i", "above"),
                new Span(new Wording(this, trend.indicator()).name())));
        if (goal(trend).isPresent()) {
            legend.add(new Span(Markup.shape("i", "within"), new Span(getTranslation("explained.target"))));
        }
        legend.addClassName("legend");
        return new Footer(legend);
    }

    private Div table(Trend trend) {
        NativeTableBody rows = new NativeTableBody();
        trend.points().reversed().forEach(point -> {
            NativeTableRow row = new NativeTableRow(new NativeTableCell(trend.periods() ? period(point)
                    : formats().date(point.day())));
            row.add(right(Markup.bold(formats().percent(point.ratio()))), right(new Span(
                    formats().fraction(point.ratio()))), right(new Span(point.goal().map(formats()::percent).orElse("–"))));
            rows.add(row);
        });
        NativeTableRow heads = new NativeTableRow();
        heads.add(new NativeTableHeaderCell(getTranslation("trend.when")));
        for (String head : List.of("ranking.rate", "ranking.fraction", "explained.target")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(head));
            cell.addClassName("r");
            heads.add(cell);
        }
        Div scroll = new Div(new NativeTable(new NativeTableHeader(heads), rows));
        Markup.scrolls(scroll);
        return scroll;
    }

    private static NativeTableCell right(Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.addClassName("r");
        return cell;
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
