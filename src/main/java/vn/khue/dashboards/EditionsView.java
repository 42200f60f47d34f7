package vn.khue.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.receipts.Pins;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;

/** Ấn bản: every publication with what it was made with; each opens the overview as it stood in it. */
@Route(EditionsView.ROUTE)
@PermitAll
class EditionsView extends Div implements HasDynamicTitle, Breadcrumbed {

    static final String ROUTE = "an-ban";

    private static final int SHOWN = 400;

    EditionsView(BoardServices services) {
        List<Pins> newest = services.receipts().newest(SHOWN);
        addClassName("page");
        Paragraph lead = new Paragraph(getTranslation("editions.lead"));
        lead.addClassName("lead");
        Div head = new Div(new Div(new H1(getTranslation("editions.title")), lead));
        head.addClassName("head");
        Div scroll = new Div(newest.isEmpty() ? new Paragraph(getTranslation("overview.nothing")) : table(newest));
        scroll.addClassName("scroll");
        Article card = new Article(scroll);
        card.addClassNames("card", "editions");
        Div board = new Div(card);
        board.addClassName("board");
        add(head, board);
    }

    private NativeTable table(List<Pins> newest) {
        NativeTableRow heads = new NativeTableRow();
        Stream.of("receipt.publication", "receipt.data-date", "receipt.published", "receipt.catalogue",
                "receipt.network", "receipt.targets", "receipt.program")
                .forEach(word -> heads.add(new NativeTableHeaderCell(getTranslation(word))));
        NativeTableBody rows = new NativeTableBody();
        newest.forEach(pins -> rows.add(row(pins)));
        return new NativeTable(new NativeTableHeader(heads), rows);
    }

    private NativeTableRow row(Pins pins) {
        Formats formats = Formats.of(getLocale());
        BoardAddress there = BoardAddress.of(Page.OVERVIEW, Optional.empty(), QueryParameters.empty())
                .edition(pins.published().number());
        NativeTableRow row = new NativeTableRow(new NativeTableCell(new Anchor(there.href(),
                getTranslation("edition.number", formats.integer(pins.published().number())))));
        Stream.of(formats.date(pins.published().dataDate()), new Moments(getLocale()).words(pins.published().at()),
                EditionNote.beginning(pins.catalogue()), EditionNote.beginning(pins.network()),
                formats.integer(pins.targets()), pins.program()).map(NativeTableCell::new).forEach(row::add);
        return row;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.of(getTranslation("editions.title")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("editions.title") + " · Khuê";
    }
}
