package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * One figure with all that must stand beside it.
 *
 * @param ratio the figure; without a denominator there is none
 * @param goal the target in percent
 * @param yearBefore the same figure one year earlier
 * @param history the last 24 months, oldest first, the figure itself last; a month without figure is empty
 * @param at the day it speaks of
 * @param publication number of the publication it comes from
 */
record KeyFigure(Ratio ratio, Optional<BigDecimal> goal, Optional<Ratio> yearBefore, List<Optional<BigDecimal>> history,
        LocalDate at, int publication) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR_POINTS = BigDecimal.TWO;

    /** Where a figure stands against its target. */
    enum Standing { MET, NEAR, MISSED }

    /** Met, missed by at most two points, or missed by more; empty without figure or target. */
    Optional<Standing> standing() {
        return pointsFromGoal().map(points -> points.signum() >= 0 ? Standing.MET
                : points.negate().compareTo(NEAR_POINTS) <= 0 ? Standing.NEAR : Standing.MISSED);
    }

    /** Points above the target, negative below it; exact enough to tell a hair's breadth. */
    Optional<BigDecimal> pointsFromGoal() {
        return goal.flatMap(target -> percent(ratio).map(percent -> percent.subtract(target)));
    }

    /** How many more would have to count for the target to be met with the same base; 0 when it is met. */
    Optional<Long> missing() {
        return goal.filter(target -> ratio.denominator().signum() > 0)
                .map(target -> target.multiply(ratio.denominator()).divide(HUNDRED, 0, RoundingMode.CEILING))
                .map(needed -> Math.max(0, needed.subtract(ratio.numerator()).longValue()));
    }

    /** Difference to last year in points, two decimals. */
    Optional<BigDecimal> change() {
        return yearBefore.flatMap(before -> percent(before).flatMap(then -> percent(ratio)
                .map(now -> now.subtract(then).setScale(2, RoundingMode.HALF_UP))));
    }

    private static Optional<BigDecimal> percent(Ratio ratio) {
        return ratio.denominator().signum() == 0 ? Optional.empty()
                : Optional.of(ratio.numerator().multiply(HUNDRED)
                        .divide(ratio.denominator(), MathContext.DECIMAL128));
    }
}
