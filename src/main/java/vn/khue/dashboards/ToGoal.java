package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import vn.khue.analysis.Shortfall;
import vn.khue.shared.Ratio;

/**
 * A figure against its target.
 *
 * @param goal in percent
 */
record ToGoal(Ratio ratio, Optional<BigDecimal> goal) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR_POINTS = BigDecimal.TWO;

    /** Where a figure stands against its target. */
    enum Standing { MET, NEAR, MISSED }

    /** Met, missed by at most two points, or missed by more; empty without figure or target. */
    Optional<Standing> standing() {
        return points().map(points -> points.signum() >= 0 ? Standing.MET
                : points.negate().compareTo(NEAR_POINTS) <= 0 ? Standing.NEAR : Standing.MISSED);
    }

    /** Points above the target, negative below it; exact enough to tell a hair's breadth. */
    Optional<BigDecimal> points() {
        return goal.flatMap(target -> percent(ratio).map(percent -> percent.subtract(target)));
    }

    /** How many more would have to count for the target to be met with the same base; 0 when it is met. */
    Optional<Long> missing() {
        return goal.filter(target -> ratio.denominator().signum() > 0)
                .map(target -> Shortfall.of(ratio, target.movePointLeft(2)));
    }

    /** Exact enough to tell a hair's breadth; empty without a denominator. */
    static Optional<BigDecimal> percent(Ratio ratio) {
        return ratio.denominator().signum() == 0 ? Optional.empty()
                : Optional.of(ratio.numerator().multiply(HUNDRED).divide(ratio.denominator(), MathContext.DECIMAL128));
    }
}
