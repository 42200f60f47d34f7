package vn.khue.dashboards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Figures of a whole unit, one below the other. */
class WholesCard extends AsyncCard<Account> {

    private final Catalogue catalogue;

    WholesCard(Reading reading, Catalogue catalogue) {
        super(reading);
        this.catalogue = catalogue;
        addClassNames("units", "wholes");
    }

    @Override
    protected Component title(Optional<Component> tag) {
        Header header = new Header(new H2(headed(getTranslation("board.figures"))));
        tag.ifPresent(header::add);
        return header;
    }

    @Override
    protected void draw(Account account) {
        NativeTableBody rows = new NativeTableBody();
        account.lines().forEach(line -> rows.add(row(line)));
        NativeTableRow heads = new NativeTableRow();
        List.of("board.figures.name", "board.figures.value", "ranking.fraction", "board.figures.age")
                .forEach(head -> heads.add(new NativeTableHeaderCell(getTranslation(head))));
        Div scroll = new Div(new NativeTable(new NativeTableHeader(heads), rows));
        Markup.scrolls(scroll);
        add(scroll);
    }

    private NativeTableRow row(Account.Line line) {
        Measured measured = new Measured(catalogue.indicator(line.indicator()), getLocale());
        return new NativeTableRow(new NativeTableCell(new Wording(this, line.indicator()).name()),
                new NativeTableCell(Markup.bold(line.ratio().map(measured::words)
                        .orElseGet(() -> getTranslation("card.empty")))),
                new NativeTableCell(line.ratio().map(Formats.of(getLocale())::fraction).orElse("–")),
                new NativeTableCell(line.age().map(age -> age.wordsInFull(this)).orElse("–")));
    }
}
