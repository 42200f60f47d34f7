package vn.khue.dashboards.data;

import java.time.LocalDate;
import java.util.Optional;
import vn.khue.schedule.NightRun;

/** The nights as this page needs them. */
interface NightDesk {

    /** The newest night that has ended: the one that a run closes. */
    LocalDate newest();

    /** The newest run, which may be under way. */
    Optional<NightRun> last();

    /** Begins to close the newest night; empty when a run is under way already. */
    Optional<NightRun> runNow(String by);
}
