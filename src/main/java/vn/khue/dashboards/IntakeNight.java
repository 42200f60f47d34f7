package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;

/**
 * What schools owed for a night and what came of it.
 *
 * @param night the date of its evening
 * @param due files owed
 * @param received have come
 * @param accepted passed the checks
 * @param missing by dataset, most first; datasets of which all has come are left out
 * @param silent schools that have missed several nights in a row, this one included
 */
record IntakeNight(LocalDate night, long due, long received, long accepted, List<Missing> missing,
        long silent) {

    /**
     * Files of one dataset that have not come.
     *
     * @param dataset id of the contract
     */
    record Missing(String dataset, long count) {
    }

    /** Have come and did not pass. */
    long refused() {
        return received - accepted;
    }

    /** Have not come. */
    long absent() {
        return due - received;
    }
}
