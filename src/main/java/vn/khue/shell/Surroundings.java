package vn.khue.shell;

import java.util.Optional;

/** What a page must know besides figures: its centre, its reader, the state of the warehouse. */
public interface Surroundings {

    /** The centre, once it is opened. */
    Optional<CentreSign> centre();

    /** Who is reading now; only on a thread that serves a request. */
    Reader reader();

    /** Whether the warehouse answers. */
    boolean warehouseReady();
}
