package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Ratio;

/**
 * One figure with all that must stand beside it.
 *
 * @param ratio the figure; without a denominator there is none
 * @param goal the target in percent
 * @param before the same figure one year or one period earlier
 * @param history the months or periods up to now, oldest first, the figure itself last; one without figure is empty
 * @param age what time it speaks of
 * @param asked the question that it answers, with its publication
 * @param standstill nights for which a newer figure is overdue; 0 when it is not
 * @param coverage who reported; empty where that cannot be told
 * @param beside a second figure of the same base, that the card says too
 */
record KeyFigure(Ratio ratio, Optional<BigDecimal> goal, Optional<Ratio> before, List<Optional<BigDecimal>> history,
        Age age, FigureRequest asked, long standstill, Optional<Coverage> coverage, Optional<Ratio> beside) {

    /** Number of the publication it comes from. */
    int publication() {
        return asked.publication().orElseThrow();
    }

    /** How much a figure can be relied upon. */
    enum Worth {
        /** There is no figure: nothing to divide by, or nobody reported. */
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
        if (ratio.value().isEmpty() || coverage.filter(Coverage::isSilent).isPresent()) {
            return Worth.NONE;
        }
        return standstill > 0 || isOld() ? Worth.STALE : silent().isPresent() ? Worth.PARTIAL : Worth.FULL;
    }

    /** How many of those who must report have not; empty when all have. */
    Optional<Long> silent() {
        return coverage.map(Coverage::missing).filter(missing -> missing > 0);
    }

    /** Whether what was reported has passed the age limit of the indicator. */
    boolean isOld() {
        return coverage.filter(Coverage::old).isPresent();
    }

    /** How it stands against its target. */
    ToGoal toGoal() {
        return new ToGoal(ratio, goal);
    }

    /** Difference to last year in points, two decimals. */
    Optional<BigDecimal> change() {
        return before.flatMap(earlier -> ToGoal.percent(earlier).flatMap(then -> ToGoal.percent(ratio)
                .map(now -> now.subtract(then).setScale(2, RoundingMode.HALF_UP))));
    }
}
