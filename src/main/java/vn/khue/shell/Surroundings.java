package vn.khue.shell;

import java.util.Optional;
import vn.khue.network.CentreInfo;
import vn.khue.security.Person;

/** What a page must know besides figures: its centre, its reader, the state of the warehouse. */
public interface Surroundings {

    /** The centre, once it is opened. */
    Optional<CentreInfo> centre();

    /** Who is reading now; only on a thread that serves a request. */
    Person person();

    /** Whether the warehouse answers. */
    boolean warehouseReady();
}
