package vn.khue.query.internal;

import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.query.Figures;
import vn.khue.query.Sources;
import vn.khue.warehouse.Warehouse;

/** The reader of figures on real stores, wired by hand. */
public final class TestFigures {

    private TestFigures() {
    }

    /** Reads what {@code publications} has made visible. */
    public static Figures of(DSLContext store, Warehouse warehouse, Catalogue catalogue, Publications publications) {
        Units units = Units.bundled();
        Editions editions = new Editions(store, publications);
        Chronicles chronicles = new Chronicles(store, warehouse);
        Resolver resolver = resolver(catalogue, editions, chronicles);
        return new RoundReader(catalogue, new FigurePlans(resolver, new RowNames(units, catalogue),
                        new Coverages(catalogue)),
                new SeriesPlans(resolver, editions, units), new ScorePlans(resolver, catalogue, store),
                new CertificatePlans(resolver, catalogue, warehouse),
                new MovementPlans(resolver, warehouse), editions, chronicles,
                new StateReader(store, warehouse, editions, chronicles), warehouse);
    }

    /** Where they come from. */
    public static Sources sources(DSLContext store, Warehouse warehouse, Catalogue catalogue,
            Publications publications) {
        Chronicles chronicles = new Chronicles(store, warehouse);
        return new SourceReader(store, warehouse, catalogue,
                resolver(catalogue, new Editions(store, publications), chronicles), chronicles);
    }

    private static Resolver resolver(Catalogue catalogue, Editions editions, Chronicles chronicles) {
        return new Resolver(catalogue, Units.bundled(), editions, new Announcements(catalogue, chronicles));
    }
}
