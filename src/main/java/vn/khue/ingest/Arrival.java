package vn.khue.ingest;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One file that a school owes for a night, and what has come of it.
 *
 * @param dataset id of the contract
 * @param period what the file covers: the night itself, or the month whose time runs out on it
 * @param school who owes it
 * @param state whether it has come
 * @param accepted whether it passed the checks, if only in part
 * @param delivery the newest one that brought it
 * @param receivedAt when the first of them came
 * @param missed how many of its nights in a row the school has missed, this one included; 0 once it has come
 */
public record Arrival(String dataset, String period, OwingSchool school, State state, boolean accepted,
        OptionalLong delivery, Optional<Instant> receivedAt, int missed) {

    /** How it stands with the file. */
    public enum State {
        /** Not there, and there is still time. */
        AWAITED,
        /** Came in time. */
        RECEIVED,
        /** Came, but late. */
        LATE,
        /** Not there, and its time has run out. */
        MISSING
    }

    /** Whether anything has come, in time or not. */
    public boolean isReceived() {
        return state == State.RECEIVED || state == State.LATE;
    }
}
