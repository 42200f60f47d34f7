package vn.khue.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * How the newest data stand against the last night that should have been published.
 *
 * @param state in one word
 * @param nights how many nights are missing
 */
public record Freshness(State state, long nights) {

    /** By then the night is published: it opens at 02:00, and offices at 07:00 must find it. */
    static final LocalTime DEADLINE = LocalTime.of(6, 0);

    /** How old the newest data are. */
    public enum State {
        /** The last night that is due has been published. */
        CURRENT,
        /** One night is missing. */
        LATE,
        /** More than one is. */
        OLD,
        /** Sample data stop where they stop: no night is missing. */
        SAMPLE
    }

    /** The sample's freshness, whatever the clock says. */
    static Freshness ofSample() {
        return new Freshness(State.SAMPLE, 0);
    }

    /** @param now in Vietnam */
    static Freshness of(LocalDate dataDate, LocalDateTime now) {
        LocalDate due = now.toLocalDate().minusDays(now.toLocalTime().isBefore(DEADLINE) ? 2 : 1);
        long nights = Math.max(0, ChronoUnit.DAYS.between(dataDate, due));
        return new Freshness(nights == 0 ? State.CURRENT : nights == 1 ? State.LATE : State.OLD, nights);
    }
}
