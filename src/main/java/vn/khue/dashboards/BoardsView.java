package vn.khue.dashboards;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.Catalogue;
import vn.khue.shell.Breadcrumbed;
import vn.khue.shell.Formats;
import vn.khue.shell.Markup;

/** Bảng: every board that there is. */
@Route(BoardView.ROUTE)
@Menu(title = "boards.page", icon = "BOARD", order = 6)
@PermitAll
class BoardsView extends Div implements BeforeEnterObserver, HasDynamicTitle, Breadcrumbed {

    private final Catalogue catalogue;
    private final Section list = new Section();

    BoardsView(Catalogue catalogue) {
        this.catalogue = catalogue;
        Paragraph lead = new Paragraph(getTranslation("boards.lead"));
        lead.addClassName("lead");
        Div head = new Div(new Div(new H1(getTranslation("boards.page")), lead));
        head.addClassName("head");
        list.addClassName("grid");
        addClassName("page");
        add(head, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.removeAll();
        catalogue.boards().forEach(board -> list.add(entry(board)));
        if (catalogue.boards().isEmpty()) {
            list.add(new Paragraph(getTranslation("boards.none")));
        }
    }

    private Article entry(Board board) {
        Article entry = new Article(new Header(new H2(new Anchor(BoardView.ROUTE + "/" + board.id(),
                board.title().in(getLocale())))));
        board.note().ifPresent(note -> entry.add(new Paragraph(note.in(getLocale()))));
        entry.add(Markup.text(getTranslation("boards.tiles", Formats.of(getLocale()).integer(board.tiles().size())),
                "muted", "xs"));
        entry.addClassNames("card", "c6");
        return entry;
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(Crumb.of(getTranslation("boards.page")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("boards.page") + " · Khuê";
    }
}
