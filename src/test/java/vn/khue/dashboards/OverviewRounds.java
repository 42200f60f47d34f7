package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.khue.catalogue.Catalogue;
import vn.khue.dashboards.BoardQuestion.Extent;
import vn.khue.dashboards.BoardQuestion.Known;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;

/** Reads what the overview shows, as the page does, without a page. */
public final class OverviewRounds {

    private final Figures figures;
    private final OverviewTiles tiles;
    private final Scope scope;

    public OverviewRounds(Figures figures, Catalogue catalogue, Scope scope) {
        this.figures = figures;
        this.scope = scope;
        FigureSource source = new FigureSource(catalogue);
        Goals none = (indicator, unit, year, version) -> Optional.empty();
        tiles = new OverviewTiles(new KeyFigures(source, catalogue, none, Units.bundled()), new Rankings(source, none),
                new Expiries(source), new BandsReader(source, catalogue), new Exams(source, catalogue),
                new NightReader(source));
    }

    /**
     * Reads every tile.
     *
     * @param published the publication that is asked, and the newest that is known
     * @return what the tiles show, or why they show nothing
     */
    public List<Object> read(Published published, String unit, LocalDate at, TreeView tree) {
        BoardQuestion question = new BoardQuestion(unit, at, tree, unit.length() == 2 ? Extent.CENTRE : Extent.PLACE,
                new Known(published.number(), published.dataDate(), 0));
        Round round = new Round(figures, scope);
        return tiles.all(question, Shown.COVERAGE).stream().<Supplier<?>>map(round::read).toList().stream()
                .map(OverviewRounds::shown).toList();
    }

    /** A card says so when there is nothing that the reader may see: no commune had an exam before it was there. */
    private static Object shown(Supplier<?> tile) {
        try {
            return tile.get();
        } catch (NotVisible | BadRequest nothing) {
            return nothing.getClass().getSimpleName();
        }
    }
}
