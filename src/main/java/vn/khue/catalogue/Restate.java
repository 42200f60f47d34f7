package vn.khue.catalogue;

import java.time.Period;
import java.util.Optional;

/**
 * How a later delivery corrects an earlier one.
 *
 * @param window how long after its period a delivery may be corrected; empty: always
 * @param reason whether the sender must say why
 * @param unlock whether an officer must allow it first
 */
public record Restate(Mode mode, Optional<Period> window, boolean reason, boolean unlock) {

    /** What becomes of the earlier rows. */
    public enum Mode {

        /** The whole earlier delivery of the same sender and period gives way. */
        REPLACE,
        /** Rows give way to later rows of the same key. */
        UPSERT,
        /** Nothing gives way. */
        APPEND
    }
}
