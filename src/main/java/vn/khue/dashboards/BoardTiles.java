package vn.khue.dashboards;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Kind;
import vn.khue.catalogue.BoardTile.Split;
import vn.khue.catalogue.Text;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.Facet;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.BadRequest;

/** The questions that a board puts, and what its tiles make of the answers. Knows no screens: paper draws the same. */
@Service
class BoardTiles {

    private final KeyFigures figures;
    private final Rankings rankings;
    private final TrendReader trends;
    private final BandsReader bands;
    private final Exams exams;
    private final ComparisonReader comparisons;
    private final UnitLists tables;
    private final AccountReader accounts;

    BoardTiles(KeyFigures figures, Rankings rankings, TrendReader trends, BandsReader bands, Exams exams,
            ComparisonReader comparisons, UnitLists tables, AccountReader accounts) {
        this.figures = figures;
        this.rankings = rankings;
        this.trends = trends;
        this.bands = bands;
        this.exams = exams;
        this.comparisons = comparisons;
        this.tables = tables;
        this.accounts = accounts;
    }

    /** Everything that a board says of a unit on a day, in the order of its tiles; those without a meaning there go. */
    List<Tile<?>> all(BoardQuestion asked, Board board) {
        return board.tiles().stream().filter(tile -> isMeant(asked, tile)).<Tile<?>>map(tile -> one(asked, board, tile))
                .toList();
    }

    private Tile<?> one(BoardQuestion asked, Board board, BoardTile tile) {
        return switch (tile.kind()) {
            case FIGURE -> figure(asked, tile);
            case RANKING, MAP -> ranking(asked, tile);
            case TREND -> trend(asked, tile);
            case BANDS -> bands(asked, tile);
            case DISTRIBUTION -> scores(asked, tile);
            case FUNNEL -> funnel(asked, tile);
            case TABLE -> tile.by().isPresent() ? table(asked, tile) : accounts.tile(asked, tile.indicators());
            case TEXT -> tile.text().<Tile<?>>map(BoardTiles::words).orElseGet(() -> account(asked, board));
        };
    }

    /** A place has no places of its own: no map, and no funnel of them. */
    boolean isMeant(BoardQuestion asked, BoardTile tile) {
        return asked.extent() == Extent.CENTRE || tile.kind() != Kind.MAP
                && (tile.kind() != Kind.FUNNEL || tile.by().filter(Split.SCHOOL::equals).isPresent());
    }

    Tile<KeyFigure> figure(BoardQuestion asked, BoardTile tile) {
        return figures.tile(narrowed(asked, tile), indicator(tile));
    }

    Tile<Ranking> ranking(BoardQuestion asked, BoardTile tile) {
        return tile.along().map(facet -> rankings.along(asked, indicator(tile), facet))
                .orElseGet(() -> rankings.tile(narrowed(asked, tile), indicator(tile), by(asked, tile)));
    }

    Tile<Trend> trend(BoardQuestion asked, BoardTile tile) {
        return trends.tile(narrowed(asked, tile), indicator(tile));
    }

    Tile<Bands> bands(BoardQuestion asked, BoardTile tile) {
        Breakdown by = tile.by().isEmpty() ? Breakdown.NONE : by(asked, tile);
        UnaryOperator<FigureRequest> parting = tile.along().<UnaryOperator<FigureRequest>>map(facet ->
                request -> request.by(facet)).orElse(request -> request.by(by));
        return bands.tile(narrowed(asked, tile), tile.indicators(), by, parting);
    }

    /** Only these scores are counted; those of another indicator must not be taken for them. */
    Tile<Scores> scores(BoardQuestion asked, BoardTile tile) {
        if (!indicator(tile).equals(ScoresRequest.INDICATOR)) {
            throw new BadRequest("query.distribution", Map.of("indicator", indicator(tile)));
        }
        return exams.scores(asked);
    }

    Tile<FairComparison> funnel(BoardQuestion asked, BoardTile tile) {
        BoardQuestion narrowed = narrowed(asked, tile);
        return tile.by().map(split -> comparisons.tile(narrowed, indicator(tile), split == Split.SCHOOL))
                .orElseGet(() -> comparisons.tile(narrowed, indicator(tile)));
    }

    Tile<UnitsCard.Lines> table(BoardQuestion asked, BoardTile tile) {
        return tables.tile(asked, tile.indicators(), by(asked, tile));
    }

    Tile<Account> wholes(BoardQuestion asked, BoardTile tile) {
        return accounts.tile(asked, tile.indicators());
    }

    Tile<Account> account(BoardQuestion asked, Board board) {
        return accounts.tile(asked, board.indicators());
    }

    static Tile<Text> words(Text text) {
        return Tile.of(Stream.empty(), answers -> text);
    }

    private static String indicator(BoardTile tile) {
        return tile.indicators().getFirst();
    }

    private static BoardQuestion narrowed(BoardQuestion asked, BoardTile tile) {
        return tile.facet().map(facet -> asked.narrowed(new Facet(facet.name(), facet.value()))).orElse(asked);
    }

    /** What is split by places in the centre is split by levels in a place. */
    static Breakdown by(BoardQuestion asked, BoardTile tile) {
        return switch (tile.by().orElse(Split.PLACE)) {
            case PLACE -> asked.extent() == Extent.CENTRE ? Breakdown.PLACE : Breakdown.LEVEL;
            case LEVEL -> Breakdown.LEVEL;
            case OWNERSHIP -> Breakdown.OWNERSHIP;
            case AREA -> Breakdown.AREA;
            case SCHOOL -> Breakdown.SCHOOL;
            case FACET -> Breakdown.FACET;
        };
    }
}
