package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** One board a file, found by its name; the name is part of an address. */
final class BoardIsNamedAsItsFile implements BoardCheck {

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        String id = board.value().id();
        if (!id.equals(board.file().stem())) {
            board.error("id", "file-name.other", id);
        }
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            board.error("id", "identifier.board", id);
        }
        if (board.value().version() < 1) {
            board.error("version", "version.first");
        }
    }
}
