package vn.khue.dashboards;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.khue.catalogue.Board;
import vn.khue.catalogue.BoardTile;
import vn.khue.catalogue.BoardTile.Facet;
import vn.khue.catalogue.BoardTile.Split;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Text;
import vn.khue.dashboards.BoardAddress.ListLook;
import vn.khue.network.TileMaps;
import vn.khue.network.Unit;

/** Draws the tiles of a board with the cards that other pages have. */
class BoardCards {

    private final BoardView page;
    private final BoardServices services;
    private final Reading reading;
    private final Catalogue catalogue;
    private final BoardTiles tiles;

    BoardCards(BoardView page, BoardServices services) {
        this.page = page;
        this.services = services;
        reading = services.reading();
        catalogue = services.catalogue();
        tiles = services.boards();
    }

    BoardCard<?> draw(Board board, BoardTile tile) {
        BoardCard<?> drawn = switch (tile.kind()) {
            case FIGURE -> figure(tile);
            case RANKING -> ranking(tile);
            case TREND -> made(tile, new TrendCard(reading), asked -> tiles.trend(asked, tile), asked -> { });
            case BANDS -> made(tile, new BandsCard(reading, catalogue, tile.indicators()),
                    asked -> tiles.bands(asked, tile), asked -> { });
            case DISTRIBUTION -> scores(tile);
            case FUNNEL -> made(tile, new ComparisonCard(reading, (by, code) -> page.go(split(tile, Split.SCHOOL)
                    ? page.address().school(code) : page.there(code))), asked -> tiles.funnel(asked, tile), asked -> { });
            case MAP -> map(tile);
            case TABLE -> tile.by().isPresent() ? table(tile) : made(tile, new WholesCard(reading, catalogue),
                    asked -> tiles.wholes(asked, tile), asked -> { });
            case TEXT -> tile.text().<BoardCard<?>>map(text -> words(tile, text)).orElseGet(() -> made(tile,
                    new AccountCard(reading, catalogue), asked -> tiles.account(asked, board), asked -> { }));
        };
        drawn.card().addClassName("c" + tile.width());
        name(tile).ifPresent(drawn.card()::named);
        return drawn;
    }

    private <T> BoardCard<T> made(BoardTile tile, AsyncCard<T> card, Function<BoardQuestion, Tile<T>> read,
            Consumer<BoardQuestion> prepare) {
        return new BoardCard<>(card, read, prepare, asked -> tiles.isMeant(asked, tile));
    }

    private BoardCard<KeyFigure> figure(BoardTile tile) {
        String indicator = tile.indicators().getFirst();
        KeyFigureCard card = new KeyFigureCard(reading, catalogue, indicator);
        Supplier<String> there = () -> page.address().indicator(indicator, page.unit()).href();
        return made(tile, card, asked -> tiles.figure(asked, tile), asked -> {
            if (Shown.EXPLAINED.contains(indicator)) {
                card.leadTo(there.get(), false);
                card.explainAt(there.get());
            }
        });
    }

    private BoardCard<Ranking> ranking(BoardTile tile) {
        Function<String, BoardAddress> opened = code -> split(tile, Split.SCHOOL) ? page.address().school(code)
                : page.there(code);
        RankingCard card = new RankingCard(reading, catalogue, code -> opened.apply(code).href(),
                code -> page.go(opened.apply(code)));
        return made(tile, card, asked -> tiles.ranking(asked, tile),
                asked -> card.about(tile.indicators().getFirst(), BoardTiles.by(asked, tile)));
    }

    private BoardCard<Scores> scores(BoardTile tile) {
        ScoresCard card = new ScoresCard(reading, tile.value(), subject -> page.remember(new ListLook(
                Optional.of(subject), page.address().list().search(), page.address().list().sort())));
        return made(tile, card, asked -> tiles.scores(asked, tile),
                asked -> card.show(page.address().list().subject()));
    }

    private BoardCard<Ranking> map(BoardTile tile) {
        TileMapCard card = new TileMapCard(reading, catalogue, TileMaps.bundled(), code -> page.there(code).href(),
                indicator -> page.address().schools(indicator).href(), this::shortNameOf);
        return made(tile, card, asked -> tiles.ranking(asked, tile), asked -> card.of(page.placesOf(asked)));
    }

    private String shortNameOf(String code) {
        return services.units().meanings(code).stream().reduce((first, last) -> last).map(Unit::shortName).orElse(code);
    }

    private BoardCard<UnitsCard.Lines> table(BoardTile tile) {
        UnitsCard card = new UnitsCard(reading, catalogue, code -> page.there(code).href(), sort -> page.remember(
                new ListLook(page.address().list().subject(), page.address().list().search(), Optional.of(sort))));
        return made(tile, card, asked -> tiles.table(asked, tile), asked -> card.show(page.address().list().sort()));
    }

    private BoardCard<Text> words(BoardTile tile, Text text) {
        return made(tile, new WordsCard(reading), asked -> BoardTiles.words(text), asked -> { });
    }

    private static boolean split(BoardTile tile, Split by) {
        return tile.by().filter(by::equals).isPresent();
    }

    /** The name given, else one that tells cards of one kind apart; always with what the figures are narrowed to. */
    private Optional<String> name(BoardTile tile) {
        Optional<String> given = tile.title().map(title -> title.in(UI.getCurrent().getLocale())).or(() -> usual(tile));
        return tile.facet().map(facet -> given.orElseGet(() -> indicator(tile)) + " · " + called(tile, facet))
                .or(() -> given);
    }

    private Optional<String> usual(BoardTile tile) {
        return switch (tile.kind()) {
            case TREND, BANDS, FUNNEL, MAP -> Optional.of(page.getTranslation("board.tile." + tile.kind().name(),
                    indicator(tile)));
            case TABLE -> tile.by().filter(Split.PLACE::equals).isPresent() ? Optional.of(
                    page.getTranslation("board.tile.TABLE")) : Optional.empty();
            case FIGURE, RANKING, DISTRIBUTION, TEXT -> Optional.empty();
        };
    }

    private String indicator(BoardTile tile) {
        return BandWords.areDigital(tile.indicators()) && tile.indicators().size() > 1
                ? page.getTranslation("levels.title") : new Wording(page, tile.indicators().getFirst()).name();
    }

    /** As the contract calls the value. */
    private String called(BoardTile tile, Facet facet) {
        Indicator indicator = catalogue.indicator(tile.indicators().getFirst());
        String column = indicator.facets().get(facet.name());
        return indicator.datasets().stream().flatMap(id -> catalogue.contract(id).find(column).stream())
                .map(Column::values).filter(values -> values.containsKey(facet.value()))
                .map(values -> values.get(facet.value()).getFirst()).findFirst().orElse(facet.value());
    }
}
