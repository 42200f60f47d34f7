package vn.khue.dashboards;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.IntStream;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Levels of digital transformation in figures. */
class LevelsTable extends Div {

    LevelsTable(DxLevels levels) {
        addClassName("scroll");
        NativeTableBody rows = new NativeTableBody();
        levels.groups().forEach(group -> {
            NativeTableCell name = new NativeTableCell(Markup.bold(getTranslation(
                    "levels.group." + group.indicator())));
            name.getElement().setAttribute("colspan", "6");
            rows.add(new NativeTableRow(name));
            group.rows().forEach(row -> rows.add(row(row)));
        });
        add(new NativeTable(new NativeTableHeader(headings()), rows));
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("ranking.part.LEVEL")));
        IntStream.of(1, 2, 3, 0).forEach(level -> row.add(right(new NativeTableHeaderCell(
                getTranslation("levels.level." + level)))));
        row.add(right(new NativeTableHeaderCell(getTranslation("levels.all"))));
        return row;
    }

    private NativeTableRow row(DxLevels.Row levels) {
        Formats formats = Formats.of(getLocale());
        NativeTableRow row = new NativeTableRow(new NativeTableCell(getTranslation("level." + levels.level())));
        IntStream.rangeClosed(1, DxLevels.HIGHEST).forEach(level -> row.add(right(new NativeTableCell(
                formats.integer(levels.counts().getOrDefault(level, 0L))))));
        row.add(right(new NativeTableCell(formats.integer(levels.notAssessed()))));
        row.add(right(new NativeTableCell(Markup.bold(formats.integer(levels.base())))));
        return row;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
