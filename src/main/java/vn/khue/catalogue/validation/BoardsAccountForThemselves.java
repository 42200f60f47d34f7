package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** Every board ends with what its figures rest on, and says it once; only text tiles have words of their own. */
final class BoardsAccountForThemselves implements BoardCheck {

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        List<BoardTile> tiles = board.value().tiles();
        IntStream.range(0, tiles.size()).forEach(at -> {
            BoardTile tile = tiles.get(at);
            boolean last = at == tiles.size() - 1;
            if (last && !tile.isAccount()) {
                board.error("tiles." + at, "tile.last");
            } else if (!last && tile.isAccount()) {
                board.error("tiles." + at, "tile.text-needed");
            } else if (tile.kind() != Kind.TEXT && tile.text().isPresent()) {
                board.error("tiles." + at + ".text", "tile.text-only");
            }
        });
    }
}
