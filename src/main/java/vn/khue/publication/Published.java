package vn.khue.publication;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A committed publication: numbered, immutable.
 *
 * @param number unique, rising; numbers of broken attempts are left out for good
 * @param kind the night, or ad hoc
 * @param dataDate newest day that its deliveries speak of
 * @param at when it became visible
 */
public record Published(int number, Kind kind, LocalDate dataDate, Instant at) {

    /** What opened it. */
    public enum Kind { NIGHT, ADHOC }
}
