package vn.khue.catalogue;

import java.time.Duration;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/**
 * When deliveries are expected, and of which schools; drives silence.
 *
 * @param season the part of the year in which they are; empty: the whole year
 * @param grace how much later is still in time
 * @param emptyAllowed whether a file without rows is an answer
 * @param levels the levels of the schools that owe one; empty: every school does
 */
public record Due(Period every, Deadline by, Optional<Season> season, Duration grace, boolean emptyAllowed,
        List<String> levels) {

    public Due {
        levels = List.copyOf(levels);
    }

    /** Whether a school of this level owes one. */
    public boolean concerns(String level) {
        return levels.isEmpty() || levels.contains(level);
    }

    /** From one day of the year to another, both within; may cross the new year. */
    public record Season(MonthDay from, MonthDay to) {

        /** Whether a day of the year lies within. */
        public boolean contains(MonthDay day) {
            return from.compareTo(to) <= 0 ? day.compareTo(from) >= 0 && day.compareTo(to) <= 0
                    : day.compareTo(from) >= 0 || day.compareTo(to) <= 0;
        }
    }
}
