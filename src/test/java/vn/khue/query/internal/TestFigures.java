package vn.khue.query.internal;

import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.query.Figures;
import vn.khue.query.Scores;
import vn.khue.warehouse.Warehouse;

/** The readers of figures and scores on real stores, wired by hand. */
public final class TestFigures {

    private TestFigures() {
    }

    /** Reads what {@code publications} has made visible. */
    public static Figures of(DSLContext store, Warehouse warehouse, Catalogue catalogue, Publications publications) {
        Units units = Units.bundled();
        Resolver resolver = resolver(store, warehouse, catalogue, publications);
        return new FigureReader(resolver, new RowsSql(new StateSql(store, publications)),
                new RowNames(units, catalogue), new HistoryReader(resolver, units, warehouse), warehouse);
    }

    /** Reads the scores of the same. */
    public static Scores scores(DSLContext store, Warehouse warehouse, Catalogue catalogue,
            Publications publications) {
        return new ScoreReader(resolver(store, warehouse, catalogue, publications), catalogue, store, warehouse);
    }

    private static Resolver resolver(DSLContext store, Warehouse warehouse, Catalogue catalogue,
            Publications publications) {
        return new Resolver(store, catalogue, Units.bundled(), publications, new Announcements(warehouse, catalogue),
                warehouse);
    }
}
