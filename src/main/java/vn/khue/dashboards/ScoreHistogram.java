package vn.khue.dashboards;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.List;
import vn.khue.charts.option.HistogramBar;
import vn.khue.charts.option.HistogramMark;
import vn.khue.charts.option.HistogramOption;
import vn.khue.charts.ui.Chart;
import vn.khue.query.ScoreTable;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** The scores of one subject as bars, with mean, median and the papers that fail. */
class ScoreHistogram extends Div {

    private static final int HISTOGRAM_HEIGHT = 150;

    ScoreHistogram() {
        addClassName("histogram");
    }

    void show(ScoreTable.Row row) {
        removeAll();
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(HISTOGRAM_HEIGHT + "px");
        chart.show(HistogramOption.of(row.histogram().stream().map(bin -> bar(row, bin)).toList(), List.of(
                new HistogramMark(row.mean(Formats.RATE_DIGITS), getTranslation("exam.mean", mean(row)), false),
                new HistogramMark(row.median(), getTranslation("exam.median", median(row)), true))), sentence(row));
        add(chart, new Paragraph(getTranslation("exam.papers", formats().integer(row.count()),
                formats().integer(row.papersAtMost1()), formats().percent(
                        Ratio.of(row.papersAtMost1(), row.count())))));
    }

    private HistogramBar bar(ScoreTable.Row row, ScoreTable.Bin bin) {
        String range = getTranslation(bin.to().compareTo(BigDecimal.TEN) == 0 ? "exam.bin.last" : "exam.bin",
                score(bin.from()), score(bin.to()));
        return new HistogramBar(bin.count(), getTranslation("exam.bin.tip", range, formats().integer(bin.count()),
                formats().percent(Ratio.of(bin.count(), row.count()))));
    }

    private String sentence(ScoreTable.Row row) {
        return row.name() + ". " + getTranslation("exam.mean", mean(row)) + ", "
                + getTranslation("exam.median", median(row)) + ". " + getTranslation("exam.papers",
                formats().integer(row.count()), formats().integer(row.papersAtMost1()), formats().percent(
                        Ratio.of(row.papersAtMost1(), row.count())));
    }

    private String mean(ScoreTable.Row row) {
        return score(row.mean(Formats.RATE_DIGITS));
    }

    private String median(ScoreTable.Row row) {
        return score(row.median());
    }

    private String score(BigDecimal points) {
        return formats().decimal(points, Formats.RATE_DIGITS);
    }

    private Formats formats() {
        return Formats.of(getLocale());
    }
}
