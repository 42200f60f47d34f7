package vn.khue.network;

import vn.khue.network.internal.CentreTable;
import vn.khue.store.TestStore;

/** The centre of a real store. */
public final class TestCentre {

    private TestCentre() {
    }

    /** Open or not. */
    public static Centre of(TestStore store) {
        return new Centre(new CentreTable(store.dsl()));
    }
}
