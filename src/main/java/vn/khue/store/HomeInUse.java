package vn.khue.store;

import java.nio.file.Path;

/** Another Khuê runs on the same home. */
public final class HomeInUse extends RuntimeException {

    /** @param home the folder both want */
    public HomeInUse(Path home) {
        super("Another Khuê is running on " + home + ". Stop it, or set KHUE_HOME to another folder.");
    }
}
