package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** A ranking in figures. */
class RankingTable extends Div {

    RankingTable(Ranking ranking, Function<String, String> addressOf) {
        addClassName("scroll");
        NativeTableBody rows = new NativeTableBody();
        ranking.places().forEach(place -> rows.add(row(ranking, place, addressOf)));
        add(new NativeTable(new NativeTableHeader(headings(ranking)), rows));
    }

    private NativeTableRow headings(Ranking ranking) {
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableHeaderCell(getTranslation("ranking.part." + ranking.by().name())));
        row.add(right(new NativeTableHeaderCell(getTranslation("ranking.rate"))));
        row.add(right(new NativeTableHeaderCell(getTranslation("ranking.fraction"))));
        if (isCovered(ranking)) {
            row.add(right(new NativeTableHeaderCell(getTranslation("coverage.column"))));
        }
        row.add(new NativeTableHeaderCell(getTranslation("rank.title")));
        return row;
    }

    private NativeTableRow row(Ranking ranking, Ranking.Place place, Function<String, String> addressOf) {
        Formats formats = Formats.of(getLocale());
        String name = Names.of(this, ranking, place);
        Component first = ranking.opens() ? new Anchor(addressOf.apply(place.key()), name) : new Span(name);
        NativeTableRow row = new NativeTableRow();
        row.add(new NativeTableCell(first));
        row.add(right(new NativeTableCell(Markup.bold(formats.percent(place.ratio())))));
        row.add(right(new NativeTableCell(formats.fraction(place.ratio()))));
        if (isCovered(ranking)) {
            row.add(right(new NativeTableCell(place.coverage().map(coverage -> CoverageWords.fraction(formats,
                    coverage)).orElse("–"))));
        }
        row.add(new NativeTableCell(place.interval().map(interval -> RankWords.of(this, interval))
                .orElseGet(() -> String.valueOf(place.rank()))));
        return row;
    }

    /** Where nobody in particular is waited for there is nothing to say. */
    private static boolean isCovered(Ranking ranking) {
        return ranking.places().stream().flatMap(place -> place.coverage().stream())
                .anyMatch(coverage -> coverage.expected().isPresent());
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
