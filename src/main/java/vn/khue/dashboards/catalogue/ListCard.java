package vn.khue.dashboards.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.catalogue.LegalBasis;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/**
 * A table of everything of one kind, sorted by title.
 *
 * @param <T> what a row tells
 */
abstract class ListCard<T> extends Article {

    private final String key;
    private final List<String> columns;
    private final Div scroll = new Div();

    /** @param key of the texts: title, and one for every column */
    ListCard(String key, List<String> columns) {
        this.key = key;
        this.columns = columns;
        scroll.addClassName("scroll");
        addClassNames("card", "catalogue-list");
        add(new Header(new Div(new H2(getTranslation(key)))), scroll);
    }

    void fill(List<T> all, Function<T, String> title) {
        NativeTableRow heads = new NativeTableRow();
        columns.forEach(column -> heads.add(new NativeTableHeaderCell(getTranslation(key + "." + column))));
        NativeTableBody rows = new NativeTableBody();
        all.stream().sorted(Comparator.comparing(title, Collator.getInstance(Formats.VIETNAMESE)::compare))
                .forEach(one -> rows.add(row(one)));
        scroll.removeAll();
        scroll.add(new NativeTable(new NativeTableHeader(heads), rows));
    }

    private NativeTableRow row(T one) {
        NativeTableRow row = new NativeTableRow();
        List<Component> cells = cells(one);
        for (int at = 0; at < cells.size(); at++) {
            NativeTableCell cell = new NativeTableCell(cells.get(at));
            cell.addClassName("d-" + columns.get(at));
            cell.getElement().setAttribute("data-label", getTranslation(key + "." + columns.get(at)));
            row.add(cell);
        }
        return row;
    }

    /** One for each column. */
    abstract List<Component> cells(T one);

    static Component named(Component title, String id) {
        return new Div(title, Markup.text(id, "mono", "muted"));
    }

    static Component law(List<LegalBasis> legal) {
        return legal.isEmpty() ? Markup.text("–", "muted")
                : new Span(legal.stream().map(LegalBasis::ref).distinct().collect(Collectors.joining(", ")));
    }

    final Component number(int number) {
        return new Span(Formats.of(getLocale()).integer(number));
    }
}
