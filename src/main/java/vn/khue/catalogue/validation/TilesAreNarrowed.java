package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Facet;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** The value to which figures are narrowed is one that their rows can have: a misspelt one would give a nought. */
final class TilesAreNarrowed implements BoardCheck {

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        IntStream.range(0, board.value().tiles().size()).forEach(at -> {
            BoardTile tile = board.value().tiles().get(at);
            tile.facet().ifPresent(facet -> check(board, "tiles." + at + ".facet", tile, facet, datasets, indicators));
        });
    }

    private static void check(Located<Board> board, String path, BoardTile tile, Facet facet,
            Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        if (tile.kind() == Kind.TEXT || tile.kind() == Kind.TABLE || tile.kind() == Kind.DISTRIBUTION) {
            board.error(path, "tile.narrowed");
        }
        tile.indicators().stream().map(indicators::get).filter(Objects::nonNull).forEach(indicator -> {
            String column = indicator.facets().get(facet.name());
            if (column == null) {
                board.error(path, "tile.no-facet", indicator.id(), facet.name());
            } else if (!canBe(facet, column, indicator, datasets)) {
                board.error(path, "tile.no-row", facet.value(), column);
            }
        });
    }

    /** A column that lists no values may have any. */
    private static boolean canBe(Facet facet, String column, Indicator indicator, Map<String, Contract> datasets) {
        return indicator.datasets().stream().map(datasets::get).filter(Objects::nonNull)
                .flatMap(contract -> contract.find(column).stream())
                .anyMatch(known -> known.values().isEmpty() || known.values().containsKey(facet.value()));
    }
}
