package vn.khue.catalogue;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** By when a delivery is due: an hour of the night, a day of the month, a day of the year. */
public sealed interface Deadline {

    /** {@code 02:00}, {@code 5} or {@code 31/5}. @throws IllegalArgumentException for anything else */
    static Deadline parse(String text) {
        Matcher parts = Pattern.compile("(\\d{1,2})(?:([:/])(\\d{1,2}))?").matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a deadline such as 02:00, 5 or 31/5: " + text);
        }
        int first = Integer.parseInt(parts.group(1));
        try {
            if (parts.group(2) == null) {
                return new DayOfMonth(first);
            }
            int second = Integer.parseInt(parts.group(3));
            return parts.group(2).equals(":") ? new Hour(LocalTime.of(first, second))
                    : new DayOfYear(MonthDay.of(second, first));
        } catch (DateTimeException noSuchTime) {
            throw new IllegalArgumentException("there is no such time: " + text, noSuchTime);
        }
    }

    /** An hour of the night that ends the period. */
    record Hour(LocalTime time) implements Deadline {
    }

    /** @param day of the month after the period, 1 to 28 */
    record DayOfMonth(int day) implements Deadline {

        public DayOfMonth {
            if (day < 1 || day > 28) {
                throw new IllegalArgumentException("not a day that every month has: " + day);
            }
        }
    }

    /** A day of the year. */
    record DayOfYear(MonthDay day) implements Deadline {
    }
}
