package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * How a figure went.
 *
 * @param points oldest first
 * @param periods whether the points are periods, and not days
 * @param brokenOn the day from which the unit is another one, if it lies among the points
 */
record Trend(String indicator, List<Point> points, boolean periods, Optional<LocalDate> brokenOn) {

    Trend {
        points = List.copyOf(points);
    }

    /**
     * @param name of the period; the day of a figure of days
     * @param day the day, or the one whose boundaries a period was counted on
     * @param goal the target of its year in percent
     */
    record Point(String name, LocalDate day, Ratio ratio, Optional<BigDecimal> goal) {
    }
}
