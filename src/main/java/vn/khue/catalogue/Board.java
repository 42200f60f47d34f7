package vn.khue.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What is shown together, and in which order. It knows nothing of screens: a page, a report and a workbook draw the
 * same one.
 *
 * @param order place in the list of boards, lowest first
 * @param note what the board is for
 * @param tiles in reading order; the last one tells age, boundaries, bases and sources
 */
public record Board(String id, int version, Text title, int order, Optional<Text> note, List<BoardTile> tiles) {

    /** More would be no board but a book. */
    public static final int MOST_TILES = 24;

    public Board {
        tiles = List.copyOf(tiles);
    }

    /** Every indicator that a tile names, once, in reading order. */
    public List<String> indicators() {
        return tiles.stream().flatMap(tile -> tile.indicators().stream()).distinct().toList();
    }
}
