package vn.khue.store;

import java.io.IOException;
import java.nio.file.Path;
import org.jooq.DSLContext;

/** The operational store as it was at one moment: copied while it is in use, put back where there is none. */
public sealed interface StoreCopy permits H2Copy, PostgresCopy {

    /** The copies of the store that {@code settings} and {@code home} name. */
    static StoreCopy of(StoreSettings settings, Home home) {
        return settings.isElsewhere() ? new PostgresCopy(StoreConnection.of(settings, home)) : new H2Copy(home);
    }

    /** Name of the file in the folder of a backup. */
    String file();

    /**
     * Copies the store, whose every transaction is in the copy wholly or not at all.
     *
     * @param store the store itself, in use
     * @param folder where the file goes
     */
    void take(DSLContext store, Path folder) throws IOException;

    /**
     * Makes the store out of a copy.
     *
     * @param folder where the file is
     * @throws StoreCopyFailed when a store is there already
     */
    void putBack(Path folder) throws IOException;

    /** Opens the store without the application: for reading, and for what follows a restore. */
    OpenStore open();
}
