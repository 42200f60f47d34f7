package vn.khue.dashboards;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** The parts of a change in figures. */
class MovementTable extends Div {

    MovementTable(MovementParts parts, MovementWords words) {
        Markup.scrolls(this);
        NativeTableBody rows = new NativeTableBody();
        parts.shown().forEach(part -> rows.add(row(words.name(part.kind()), words.signed(part), part.part().up(),
                part.part().down())));
        NativeTableRow sum = new NativeTableRow(new NativeTableCell(Markup.bold(getTranslation("movement.sum"))));
        sum.add(right(new NativeTableCell(Markup.bold(words.signed(parts.change())))), new NativeTableCell(""),
                new NativeTableCell(""));
        rows.add(sum);
        add(new NativeTable(new NativeTableHeader(headings()), rows));
    }

    private NativeTableRow headings() {
        NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(getTranslation("movement.part")));
        for (String head : new String[] {"movement.points", "movement.rising", "movement.falling"}) {
            row.add(right(new NativeTableHeaderCell(getTranslation(head))));
        }
        return row;
    }

    private NativeTableRow row(String name, String points, long up, long down) {
        Formats formats = Formats.of(getLocale());
        NativeTableRow row = new NativeTableRow(new NativeTableCell(name));
        row.add(right(new NativeTableCell(points)), right(new NativeTableCell(formats.integer(up))),
                right(new NativeTableCell(formats.integer(down))));
        return row;
    }

    private static <C extends HtmlContainer> C right(C cell) {
        cell.addClassName("r");
        return cell;
    }
}
