package vn.khue.dashboards;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.stream.Collectors;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Bands in figures. */
class BandsTable extends Div {

    private final Bands bands;

    BandsTable(Bands bands) {
        this.bands = bands;
        Markup.scrolls(this);
        NativeTableBody rows = new NativeTableBody();
        bands.groups().forEach(group -> {
            NativeTableCell name = new NativeTableCell(Markup.bold(BandWords.group(this, group)));
            name.getElement().setAttribute("colspan", String.valueOf(bands.levels().size() + 3));
            rows.add(new NativeTableRow(name));
            group.rows().forEach(row -> rows.add(row(row)));
        });
        add(new NativeTable(new NativeTableHeader(headings()), rows));
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("ranking.part."
                + bands.by().name())));
        bands.levels().forEach(level -> row.add(right(new NativeTableHeaderCell(called(level)))));
        row.add(right(new NativeTableHeaderCell(called(0))));
        row.add(right(new NativeTableHeaderCell(getTranslation("levels.base"))));
        return row;
    }

    private String called(int level) {
        return bands.groups().stream().map(group -> BandWords.level(this, group, level)).distinct()
                .collect(Collectors.joining(" / "));
    }

    private NativeTableRow row(Bands.Row band) {
        Formats formats = Formats.of(getLocale());
        NativeTableRow row = new NativeTableRow(new NativeTableCell(Names.of(this, bands.by(), band.key(),
                band.name())));
        bands.levels().forEach(level -> row.add(right(new NativeTableCell(
                formats.integer(band.counts().getOrDefault(level, 0L))))));
        row.add(right(new NativeTableCell(formats.integer(band.onNone()))));
        row.add(right(new NativeTableCell(Markup.bold(formats.integer(band.base())))));
        return row;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
