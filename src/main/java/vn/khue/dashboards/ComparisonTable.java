package vn.khue.dashboards;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import vn.khue.analysis.SchoolGroups;
import vn.khue.dashboards.FairComparison.Choice;
import vn.khue.dashboards.FairComparison.Point;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** A funnel in figures: where each unit lies, the ranks that it may have, its share drawn towards that of all. */
class ComparisonTable extends Div {

    private final boolean schools;

    ComparisonTable(Choice choice) {
        schools = choice.by() == Breakdown.SCHOOL;
        Markup.scrolls(this);
        NativeTableBody rows = new NativeTableBody();
        choice.points().stream().sorted(Comparator.comparing((Point point) ->
                point.unit().ratio().value().orElseThrow()).reversed()).map(this::row).forEach(rows::add);
        add(new NativeTable(new NativeTableHeader(heads()), rows));
    }

    private NativeTableRow heads() {
        NativeTableRow row = new NativeTableRow();
        row.add(head(schools ? "schools.name" : "ranking.part.DISTRICT"), right(head("ranking.rate")),
                right(head("ranking.fraction")), head("fair.position"));
        if (schools) {
            row.add(head("fair.peers"));
        }
        row.add(head("rank.title"), right(head("fair.estimate")));
        return row;
    }

    private NativeTableHeaderCell head(String key) {
        return new NativeTableHeaderCell(getTranslation(key));
    }

    private NativeTableRow row(Point point) {
        Formats formats = Formats.of(getLocale());
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(point.name()),
                right(new NativeTableCell(Markup.bold(formats.percent(point.unit().ratio())))),
                right(new NativeTableCell(formats.fraction(point.unit().ratio()))),
                new NativeTableCell(getTranslation("fair.position." + point.unit().position().name())));
        if (schools) {
            row.add(new NativeTableCell(point.among().map(this::among).orElse("–")));
        }
        row.add(new NativeTableCell(RankWords.of(this, point.unit().rank())),
                right(new NativeTableCell(formats.percent(BigDecimal.valueOf(point.unit().estimate())
                        .movePointRight(2).setScale(Formats.RATE_DIGITS, RoundingMode.HALF_UP)))));
        return row;
    }

    private String among(SchoolGroups.Among among) {
        return getTranslation("fair.position." + among.position().name()) + " (" + PeerWords.of(this, among.alike())
                + ", " + Formats.of(getLocale()).integer(among.members()) + ")";
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
