package vn.khue.catalogue.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.BoardTile.Split;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** A tile splits figures as its kind and its indicators can. */
final class TilesAreSplit implements BoardCheck {

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        IntStream.range(0, board.value().tiles().size()).forEach(at -> {
            BoardTile tile = board.value().tiles().get(at);
            along(board, "tiles." + at, tile);
            tile.indicators().stream().map(indicators::get).filter(Objects::nonNull)
                    .forEach(indicator -> check(board, "tiles." + at, tile, indicator));
        });
    }

    private static void along(Located<Board> board, String path, BoardTile tile) {
        boolean byFacet = tile.by().filter(Split.FACET::equals).isPresent();
        if (byFacet != tile.along().isPresent()) {
            board.error(path + ".along", "tile.along");
        }
        if (byFacet && tile.facet().isPresent()) {
            board.error(path + ".facet", "tile.facets");
        }
    }

    private static void check(Located<Board> board, String path, BoardTile tile, Indicator indicator) {
        String kind = tile.kind().name().toLowerCase(Locale.ROOT);
        Optional<String> by = tile.by().map(split -> split.name().toLowerCase(Locale.ROOT));
        if (!tile.kind().shows(indicator)) {
            return;
        }
        if (!tile.kind().splits(indicator, tile.by())) {
            board.error(path + ".by", unsplit(tile, indicator), kind, indicator.id(), by.orElse("–"));
        }
        tile.along().filter(name -> !indicator.facets().containsKey(name)).ifPresent(name -> board.error(
                path + ".along", "tile.no-facet", indicator.id(), name));
    }

    private static String unsplit(BoardTile tile, Indicator indicator) {
        if (tile.kind() == Kind.BANDS && indicator.split().isEmpty()) {
            return "tile.no-split";
        }
        return tile.by().isPresent() ? "tile.by" : "tile.by-needed";
    }
}
