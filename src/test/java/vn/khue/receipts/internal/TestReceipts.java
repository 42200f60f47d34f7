package vn.khue.receipts.internal;

import org.jooq.DSLContext;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.publication.Publications;
import vn.khue.query.Figures;
import vn.khue.receipts.Receipts;

/** Receipts on a real store, wired by hand. */
public final class TestReceipts {

    private TestReceipts() {
    }

    public static Receipts of(DSLContext store, Figures figures, Publications publications, Catalogue catalogue) {
        return new StoredReceipts(store, figures, publications, catalogue, Units.bundled());
    }
}
