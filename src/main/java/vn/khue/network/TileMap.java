package vn.khue.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Equal tiles, one for each unit of a tree, each near where the unit lies. The places are data: computed once, looked
 * at by people, and kept until the units change.
 *
 * @param title which units these are; empty when they are only listed
 * @param columns of the grid
 * @param rows of the grid
 * @param cells place of each unit by its code
 */
public record TileMap(String title, int columns, int rows, Map<String, Cell> cells) {

    public TileMap {
        cells = Map.copyOf(cells);
    }

    /**
     * A place in the grid, north at the top.
     *
     * @param column from 0, west to east
     * @param row from 0, north to south
     */
    public record Cell(int column, int row) {
    }

    /** Units whose places are not known, one after the other in a square. */
    public static TileMap listed(List<String> codes) {
        int columns = (int) Math.ceil(Math.sqrt(codes.size()));
        Map<String, Cell> cells = IntStream.range(0, codes.size()).boxed()
                .collect(Collectors.toMap(codes::get, at -> new Cell(at % columns, at / columns)));
        return new TileMap("", columns, (codes.size() + columns - 1) / columns, cells);
    }

    /** Where a unit is drawn. */
    public Optional<Cell> of(String code) {
        return Optional.ofNullable(cells.get(code));
    }

    boolean covers(Set<String> codes) {
        return cells.keySet().containsAll(codes);
    }
}
