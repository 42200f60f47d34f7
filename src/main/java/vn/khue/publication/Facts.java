package vn.khue.publication;

import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.publication.internal.CurrentFacts;

/** SQL for the rows that were handed in, as a publication shows them. */
public final class Facts {

    private Facts() {
    }

    /**
     * The newest row of each key.
     *
     * @param keys a condition on columns of the key, spliced into SQL as it is
     */
    public static String current(Contract contract, Snapshot snapshot, Optional<String> keys) {
        return CurrentFacts.select(contract, snapshot, keys);
    }
}
