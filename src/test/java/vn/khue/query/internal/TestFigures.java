package vn.khue.query.internal;

import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.query.Figures;
import vn.khue.warehouse.Warehouse;

/** The reader of figures on real stores, wired by hand. */
public final class TestFigures {

    private TestFigures() {
    }

    /** Reads what {@code publications} has made visible. */
    public static Figures of(DSLContext store, Warehouse warehouse, Catalogue catalogue, Publications publications) {
        Units units = Units.bundled();
        return new FigureReader(new Resolver(store, catalogue, units, publications, warehouse),
                new StateSql(store, publications), new RowNames(units, catalogue), units, warehouse);
    }
}
