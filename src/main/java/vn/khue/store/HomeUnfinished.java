package vn.khue.store;

import java.nio.file.Path;

/** A restore into this home was cut short: what stands there is not whole. */
public final class HomeUnfinished extends RuntimeException {

    /** @param home the folder */
    public HomeUnfinished(Path home) {
        super("A restore into " + home + " has not ended well. Run ops/restore again, or set KHUE_HOME to another folder.");
    }
}
