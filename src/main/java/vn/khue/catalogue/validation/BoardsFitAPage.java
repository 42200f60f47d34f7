package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Text;
import vn.khue.catalogue.internal.Located;

/** What is too long, too wide or too much does not fit, whatever draws it; nor do signs that nobody sees. */
final class BoardsFitAPage implements BoardCheck {

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 1_000;

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        int tiles = board.value().tiles().size();
        if (tiles < 1 || tiles > Board.MOST_TILES) {
            board.error("tiles", "board.tiles", Board.MOST_TILES, tiles);
        }
        fits(board, "title", Optional.of(board.value().title()), LONGEST_TITLE);
        fits(board, "note", board.value().note(), LONGEST_TEXT);
        IntStream.range(0, tiles).forEach(at -> tile(board, "tiles." + at, board.value().tiles().get(at)));
    }

    private static void tile(Located<Board> board, String path, BoardTile tile) {
        if (!BoardTile.WIDTHS.contains(tile.width())) {
            board.error(path + ".width", "tile.width", BoardTile.WIDTHS, tile.width());
        }
        fits(board, path + ".title", tile.title(), LONGEST_TITLE);
        fits(board, path + ".text", tile.text(), LONGEST_TEXT);
    }

    private static void fits(Located<Board> board, String path, Optional<Text> text, int longest) {
        text.filter(words -> !fits(words.vi(), longest) || !fits(words.en(), longest))
                .ifPresent(words -> board.error(path, "board.text", longest));
    }

    private static boolean fits(String words, int longest) {
        return !words.isBlank() && words.length() <= longest
                && words.codePoints().noneMatch(sign -> Character.isISOControl(sign)
                        || Character.getType(sign) == Character.FORMAT);
    }
}
