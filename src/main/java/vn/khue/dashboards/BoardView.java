package vn.khue.dashboards;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Board;
import vn.khue.dashboards.BoardAddress.Page;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.shell.Surroundings;

/** One board, about the centre or a place on a day. All of its tiles ask in one round. */
@Route(BoardView.ROUTE + "/:code")
@PermitAll
class BoardView extends BoardPage {

    static final String ROUTE = "bang";

    private final Paragraph note = new Paragraph();
    private final Section grid = new Section();
    private Optional<Board> shown = Optional.empty();
    private String catalogue = "";
    private List<BoardCard<?>> cards = List.of();

    BoardView(BoardServices services, Surroundings surroundings) {
        super(Page.BOARD, services, surroundings, List.of());
        note.addClassNames("sec", "board-note");
        grid.addClassName("grid");
        content().add(note, grid);
    }

    /** One school has a page of its own, and a board has nothing to split there. */
    @Override
    Optional<BoardAddress> elsewhere(BeforeEnterEvent event, BoardAddress asked) {
        Board board = asked.code().flatMap(services().catalogue()::board).orElseThrow(NotFoundException::new);
        if (own().extent(asked.place().orElseGet(own()::home)) == Extent.SCHOOL) {
            return Optional.of(asked.school(asked.place().orElseGet(own()::home)));
        }
        compose(board);
        return Optional.empty();
    }

    private void compose(Board board) {
        String version = services().catalogue().version();
        if (shown.filter(board::equals).isPresent() && catalogue.equals(version)) {
            return;
        }
        shown = Optional.of(board);
        catalogue = version;
        BoardCards drawing = new BoardCards(this, services());
        cards = board.tiles().stream().<BoardCard<?>>map(tile -> drawing.draw(board, tile)).toList();
        grid.removeAll();
        cards.forEach(card -> grid.add(card.card()));
        note.setText(board.note().map(text -> text.in(getLocale())).orElse(""));
        note.setVisible(board.note().isPresent());
        forget();
    }

    /** The same board about a place. */
    BoardAddress there(String place) {
        return address().board(address().code().orElseThrow(), place);
    }

    @Override
    String unit() {
        return address().place().orElseGet(own()::home);
    }

    @Override
    String heading(BoardQuestion asked) {
        return board().title().in(getLocale());
    }

    private Board board() {
        return shown.orElseThrow();
    }

    @Override
    void prepare(BoardQuestion asked) {
        lead().in(nameOf(asked.unit()));
        cards.forEach(card -> card.prepareFor(asked));
    }

    /** Cards with words alone are always to be seen, so a figure decides whether the reader may see the page. */
    @Override
    List<Asked<?>> cards(BoardQuestion asked) {
        Round round = round();
        return cards.stream().<Asked<?>>map(card -> card.asked(round, asked))
                .sorted((one, other) -> Boolean.compare(one.card() instanceof WordsCard, other.card() instanceof WordsCard))
                .toList();
    }

    @Override
    public List<Crumb> breadcrumbs() {
        return List.of(centreCrumb(), Crumb.to(getTranslation("boards.page"), ROUTE), Crumb.of(shownTitle()));
    }
}
