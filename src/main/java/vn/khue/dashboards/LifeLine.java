package vn.khue.dashboards;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A stretch of years on which spells are drawn, as shares of its length.
 *
 * @param from its first day
 * @param to the day after its last
 */
record LifeLine(LocalDate from, LocalDate to) {

    private static final int YEARS_BEFORE = 6;
    private static final int YEARS_AFTER = 3;
    private static final int MOST_TICKS = 6;

    /** Around a day: far enough back to see what went before, far enough ahead to see what ends. */
    static LifeLine around(LocalDate day) {
        return new LifeLine(LocalDate.of(day.getYear() - YEARS_BEFORE, 1, 1),
                LocalDate.of(day.getYear() + YEARS_AFTER + 1, 1, 1));
    }

    /** A stretch of the line, in percent of its length. */
    record Stretch(double left, double width) {
    }

    /** The part of a spell that lies on the line; empty when none does. */
    Optional<Stretch> stretch(LocalDate begins, Optional<LocalDate> ends) {
        double left = position(begins);
        double right = ends.map(this::position).orElse(100.0);
        return right > left ? Optional.of(new Stretch(left, right - left)) : Optional.empty();
    }

    /** Where a day lies, in percent; days outside lie on the ends. */
    double position(LocalDate day) {
        return Math.clamp(100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to), 0, 100);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Years to write under the line. */
    List<Integer> ticks() {
        int years = to.getYear() - from.getYear();
        int step = (years + MOST_TICKS - 1) / MOST_TICKS;
        return IntStream.range(1, years).filter(year -> year % step == 0).mapToObj(year -> from.getYear() + year)
                .toList();
    }
}
