package vn.khue.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One time that a night was closed. A night may be closed several times: later runs take in what came late.
 *
 * @param id its number, rising
 * @param night the date of its evening
 * @param state how it went
 * @param step the last that was begun
 * @param startedAt when
 * @param startedBy login of a person, or {@link #SCHEDULE}
 * @param endedAt empty while it runs
 * @param expected files that schools owed for the night; empty until they are counted
 * @param received those that had come
 * @param publication the one that came of it; empty when there was nothing to publish
 * @param reason why it failed, for the operator
 */
public record NightRun(long id, LocalDate night, State state, NightStep step, Instant startedAt, String startedBy,
        Optional<Instant> endedAt, OptionalInt expected, OptionalInt received, OptionalInt publication,
        Optional<String> reason) {

    /** Who starts the runs that nobody asked for. */
    public static final String SCHEDULE = "khue";

    /** How it went. */
    public enum State {
        /** Under way. */
        RUNNING,
        /** Everything was done. */
        DONE,
        /** Broke off; what it had taken in is kept, and the next run goes on from there. */
        FAILED
    }
}
