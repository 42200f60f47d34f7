package vn.khue.shell;

import java.time.LocalDate;
import java.util.Optional;

/** What a page must know besides figures: its centre, its reader, the names of places, the state of the warehouse. */
public interface Surroundings {

    /** The centre, once it is opened. */
    Optional<CentreSign> centre();

    /** Who is reading now; only on a thread that serves a request. */
    Reader reader();

    /** Name of the unit that {@code code} meant on {@code day}. */
    Optional<String> unitName(String code, LocalDate day);

    /** Whether the warehouse answers. */
    boolean warehouseReady();
}
