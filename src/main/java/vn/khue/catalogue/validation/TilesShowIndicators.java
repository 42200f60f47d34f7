package vn.khue.catalogue.validation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.internal.Located;

/** A tile names indicators that there are, as many as it has room for, of a form that it can draw. */
final class TilesShowIndicators implements BoardCheck {

    @Override
    public void check(Located<Board> board, Map<String, Contract> datasets, Map<String, Indicator> indicators) {
        IntStream.range(0, board.value().tiles().size()).forEach(at -> check(board, "tiles." + at,
                board.value().tiles().get(at), indicators));
    }

    private static void check(Located<Board> board, String path, BoardTile tile, Map<String, Indicator> indicators) {
        Kind kind = tile.kind();
        int count = tile.indicators().size();
        if (count < kind.least() || count > kind.most()) {
            board.error(path + ".indicators", "tile.indicators", named(kind), kind.least() == kind.most()
                    ? String.valueOf(kind.most()) : kind.least() + "–" + kind.most(), count);
        }
        if (new HashSet<>(tile.indicators()).size() < count) {
            board.error(path + ".indicators", "tile.indicator-twice");
        }
        tile.indicators().forEach(id -> check(board, path, tile, id, indicators));
    }

    private static void check(Located<Board> board, String path, BoardTile tile, String id,
            Map<String, Indicator> indicators) {
        Indicator indicator = indicators.get(id);
        if (indicator == null) {
            if (!board.isSpoilt("indicators", id)) {
                board.error(path + ".indicators", "tile.no-indicator", id);
            }
        } else if (tile.kind() != Kind.TEXT && !tile.kind().shows(indicator)) {
            board.error(path + ".indicators", unfit(tile.kind(), indicator), id, named(tile.kind()));
        }
        tile.value().filter(value -> tile.kind() != Kind.DISTRIBUTION || indicator != null
                        && !indicator.values().contains(value))
                .ifPresent(value -> board.error(path + ".value", "tile.no-value", id, value));
    }

    private static String unfit(Kind kind, Indicator indicator) {
        if (kind == Kind.DISTRIBUTION) {
            return "tile.no-scores";
        }
        if (kind == Kind.MAP && Kind.FIGURE.shows(indicator)) {
            return "tile.map-down";
        }
        return indicator.isDistribution() ? "tile.scores" : "tile.no-share";
    }

    private static String named(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
