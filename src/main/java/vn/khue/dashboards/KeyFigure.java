package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.khue.analysis.Shortfall;
import vn.khue.shared.Ratio;

/**
 * One figure with all that must stand beside it.
 *
 * @param ratio the figure; without a denominator there is none
 * @param goal the target in percent
 * @param before the same figure one year or one period earlier
 * @param history the months or periods up to now, oldest first, the figure itself last; one without figure is empty
 * @param age what time it speaks of
 * @param publication number of the publication it comes from
 * @param standstill nights for which a newer figure is overdue; 0 when it is not
 * @param reported how many of those who must report have; empty where nobody is waited for
 * @param beside a second figure of the same base, that the card says too
 */
record KeyFigure(Ratio ratio, Optional<BigDecimal> goal, Optional<Ratio> before, List<Optional<BigDecimal>> history,
        Age age, int publication, long standstill, Optional<Ratio> reported, Optional<Ratio> beside) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal NEAR_POINTS = BigDecimal.TWO;

    /** Where a figure stands against its target. */
    enum Standing { MET, NEAR, MISSED }

    /** How much a figure can be relied upon. */
    enum Worth {
        /** There is no figure. */
        NONE,
        /** An old one stands for it. */
        STALE,
        /** Some who must report have not. */
        PARTIAL,
        /** All is there. */
        FULL
    }

    /** Only a figure in full has a standing and a change. */
    Worth worth() {
        if (ratio.value().isEmpty()) {
            return Worth.NONE;
        }
        return standstill > 0 ? Worth.STALE : silent().isPresent() ? Worth.PARTIAL : Worth.FULL;
    }

    /** How many of those who must report have not; empty when all have. */
    Optional<Long> silent() {
        return reported.map(share -> share.denominator().subtract(share.numerator()).longValue())
                .filter(missing -> missing > 0);
    }

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
                .map(target -> Shortfall.of(ratio, target.movePointLeft(2)));
    }

    /** Difference to last year in points, two decimals. */
    Optional<BigDecimal> change() {
        return before.flatMap(earlier -> percent(earlier).flatMap(then -> percent(ratio)
                .map(now -> now.subtract(then).setScale(2, RoundingMode.HALF_UP))));
    }

    private static Optional<BigDecimal> percent(Ratio ratio) {
        return ratio.denominator().signum() == 0 ? Optional.empty()
                : Optional.of(ratio.numerator().multiply(HUNDRED)
                        .divide(ratio.denominator(), MathContext.DECIMAL128));
    }
}
