package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.khue.analysis.Projection;
import vn.khue.analysis.Projection.Step;
import vn.khue.analysis.Renewals;
import vn.khue.charts.option.ProjectedLine;
import vn.khue.charts.option.ProjectedLine.Course;
import vn.khue.charts.option.ProjectionOption;
import vn.khue.charts.ui.Chart;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** A projection as drawing, as table and in words, always named as one. */
final class ProjectionView {

    private static final int HEIGHT = 260;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private final TargetPath path;
    private final Projection projection;
    private final UI ui = UI.getCurrent();

    ProjectionView(TargetPath path, Projection projection) {
        this.path = path;
        this.projection = projection;
    }

    /** The values of one way at every step; empty where that way is not known. */
    private Optional<List<Ratio>> values(Course course) {
        List<Step> steps = projection.steps();
        return switch (course) {
            case WITHOUT -> Optional.of(steps.stream().map(projection::without).toList());
            case AS_BEFORE -> projection.renewals().rate().map(rate -> steps.stream().map(step ->
                    projection.asBefore(step).orElseThrow()).toList());
            case ALL -> Optional.of(steps.stream().map(step -> projection.now()).toList());
        };
    }

    private List<Course> courses() {
        return List.of(Course.values()).stream().filter(course -> values(course).isPresent()).toList();
    }

    Component drawing() {
        List<ProjectedLine> lines = courses().stream().map(course -> new ProjectedLine(
                values(course).orElseThrow().stream().map(ProjectionView::percent).toList(),
                formats().percent(values(course).orElseThrow().getLast()), course)).toList();
        Chart chart = new Chart();
        chart.setWidthFull();
        chart.setHeight(HEIGHT + "px");
        chart.show(ProjectionOption.of(projection.steps().stream().map(step -> MONTH.format(step.day())).toList(),
                IntStream.range(0, projection.steps().size()).mapToObj(this::tip).toList(), lines, path.goals()),
                summary());
        return new Div(chart, legend());
    }

    private static BigDecimal percent(Ratio ratio) {
        return ratio.percent(Formats.RATE_DIGITS).orElseThrow();
    }

    private String tip(int at) {
        Step step = projection.steps().get(at);
        List<String> parts = new ArrayList<>();
        courses().forEach(course -> parts.add(say("path.course." + course.name()) + " "
                + formats().percent(values(course).orElseThrow().get(at))));
        return say(at == 0 ? "path.tip.now" : "path.tip", formats().date(step.day()), String.join(", ", parts),
                formats().integer(step.lost()));
    }

    private Div legend() {
        Div legend = new Div();
        legend.addClassName("legend");
        courses().forEach(course -> legend.add(new Span(Markup.shape("i", "way",
                course.name().toLowerCase(Locale.ROOT).replace('_', '-')), new Span(say("path.course."
                        + course.name())))));
        if (path.goals().stream().anyMatch(Optional::isPresent)) {
            legend.add(new Span(Markup.shape("i", "way", "goal"), new Span(say("explained.target"))));
        }
        return legend;
    }

    /** The end of every way in one sentence each. */
    String summary() {
        Step year = projection.steps().getLast();
        Renewals renewals = projection.renewals();
        String without = say("path.summary", formats().integer(year.lost()), formats().date(year.day()),
                formats().percent(projection.without(year)), formats().percent(projection.now()));
        return without + " " + projection.asBefore(year).map(ratio -> say("path.summary.rate",
                        formats().integer(renewals.renewed()), formats().integer(renewals.due()),
                        formats().percent(ratio)))
                .orElseGet(() -> say("path.summary.no-rate", formats().integer(renewals.due()),
                        String.valueOf(Renewals.FEWEST)));
    }

    Div table() {
        NativeTableRow heads = new NativeTableRow(new NativeTableHeaderCell(say("path.day")));
        heads.add(right(new NativeTableHeaderCell(say("path.ending"))));
        courses().forEach(course -> heads.add(right(new NativeTableHeaderCell(say("path.course." + course.name())))));
        heads.add(right(new NativeTableHeaderCell(say("explained.target"))));
        NativeTableBody rows = new NativeTableBody();
        IntStream.range(0, projection.steps().size()).forEach(at -> rows.add(row(at)));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(heads), rows));
        Markup.scrolls(scroll);
        return scroll;
    }

    private NativeTableRow row(int at) {
        Step step = projection.steps().get(at);
        NativeTableRow row = new NativeTableRow(new NativeTableCell(formats().date(step.day())));
        Function<String, NativeTableCell> cell = words -> right(new NativeTableCell(words));
        row.add(cell.apply(at == 0 ? "–" : formats().integer(step.lost()
                - projection.steps().get(at - 1).lost())));
        courses().forEach(course -> row.add(cell.apply(formats().percent(values(course).orElseThrow().get(at)))));
        row.add(cell.apply(path.goals().get(at).map(formats()::percent).orElse("–")));
        return row;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }

    private String say(String key, Object... arguments) {
        return ui.getTranslation(key, arguments);
    }

    private Formats formats() {
        return Formats.of(ui.getLocale());
    }
}
