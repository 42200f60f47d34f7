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
        Editions editions = new Editions(store, publications);
        Chronicles chronicles = new Chronicles(warehouse);
        Resolver resolver = new Resolver(catalogue, units, editions, new Announcements(catalogue, chronicles));
        return new RoundReader(new FigurePlans(resolver, new RowNames(units, catalogue)),
                new SeriesPlans(resolver, editions, units), new ScorePlans(resolver, catalogue, store),
                new CertificatePlans(resolver, catalogue, warehouse), editions, chronicles,
                new StateReader(store, warehouse, editions, chronicles), warehouse);
    }
}
