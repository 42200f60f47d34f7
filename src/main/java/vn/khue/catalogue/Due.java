package vn.khue.catalogue;

import java.time.Duration;
import java.time.MonthDay;
import java.util.Optional;

/**
 * When deliveries are expected; drives silence.
 *
 * @param season the part of the year in which they are; empty: the whole year
 * @param grace how much later is still in time
 * @param emptyAllowed whether a file without rows is an answer
 */
public record Due(Period every, Deadline by, Optional<Season> season, Duration grace, boolean emptyAllowed) {

    /** From one day of the year to another, both within; may cross the new year. */
    public record Season(MonthDay from, MonthDay to) {

        /** Whether a day of the year lies within. */
        public boolean contains(MonthDay day) {
            return from.compareTo(to) <= 0 ? day.compareTo(from) >= 0 && day.compareTo(to) <= 0
                    : day.compareTo(from) >= 0 || day.compareTo(to) <= 0;
        }
    }
}
