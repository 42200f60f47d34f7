package vn.khue.analysis;

import java.util.List;
import java.util.stream.IntStream;
import vn.khue.shared.Ratio;

/**
 * Units beside each other and beside the whole, with what chance explains of their differences. Full counts are no
 * sample: the limits show the variation that is expected by chance.
 *
 * @param theta the share of the whole
 * @param spread how much more the units differ than by chance; of no meaning without a funnel
 * @param shrinkage how small units are drawn towards all
 * @param units in the order in which they came
 */
public record Comparison(double theta, Overdispersion spread, Shrinkage shrinkage, List<Unit> units) {

    private static final Overdispersion NONE = new Overdispersion(1, 0, 0);

    public Comparison {
        units = List.copyOf(units);
    }

    /**
     * @param estimate its share, drawn towards that of all
     */
    public record Unit(Ratio ratio, Position position, RankInterval rank, double estimate) {
    }

    /** Whether chance can be reckoned with these numbers: whole ones, and some. */
    public static boolean isCounted(Ratio ratio) {
        return ratio.denominator().signum() > 0 && isWhole(ratio)
                && ratio.numerator().compareTo(ratio.denominator()) <= 0 && ratio.numerator().signum() >= 0;
    }

    private static boolean isWhole(Ratio ratio) {
        return ratio.numerator().scale() <= 0 && ratio.denominator().scale() <= 0;
    }

    /**
     * @param ratios for which {@link #isCounted} holds
     * @param whole what they are held against
     */
    public static Comparison of(List<Ratio> ratios, Ratio whole) {
        List<Counts> counts = ratios.stream().map(Counts::of).toList();
        double theta = whole.denominator().signum() == 0 ? 0
                : whole.numerator().doubleValue() / whole.denominator().doubleValue();
        Overdispersion spread = counts.isEmpty() || !isInside(theta) ? NONE : Overdispersion.of(counts, theta);
        Shrinkage shrinkage = Shrinkage.of(counts);
        List<RankInterval> ranks = RankInterval.of(counts);
        return new Comparison(theta, spread, shrinkage, IntStream.range(0, counts.size()).mapToObj(at -> new Unit(
                ratios.get(at), position(counts.get(at), theta, spread), ranks.get(at),
                shrinkage.estimate(counts.get(at)))).toList());
    }

    private static boolean isInside(double theta) {
        return theta > 0 && theta < 1;
    }

    /** The same where the lowest share comes first. */
    public Comparison turned() {
        return new Comparison(theta, spread, shrinkage, units.stream().map(unit -> new Unit(unit.ratio(),
                unit.position(), unit.rank().turned(), unit.estimate())).toList());
    }

    /** Whether there is a funnel: where all or none count, there is none. */
    public boolean hasFunnel() {
        return isInside(theta);
    }

    private static Position position(Counts unit, double theta, Overdispersion spread) {
        if (!isInside(theta)) {
            return Position.WITHIN;
        }
        return isBelow(unit, theta, spread, Limit.WIDE) ? Position.FAR_BELOW
                : isBelow(unit, theta, spread, Limit.NARROW) ? Position.BELOW
                : isBelow(mirrored(unit), 1 - theta, spread, Limit.WIDE) ? Position.FAR_ABOVE
                : isBelow(mirrored(unit), 1 - theta, spread, Limit.NARROW) ? Position.ABOVE : Position.WITHIN;
    }

    private static Counts mirrored(Counts unit) {
        return new Counts(unit.n() - unit.x(), unit.n());
    }

    private static boolean isBelow(Counts unit, double theta, Overdispersion spread, Limit limit) {
        return spread.isUsed() ? unit.share() < theta - limit.deviations() * spread.deviation(unit.n(), theta)
                : new Binomial(unit.n(), theta).atMost(unit.x()) < limit.tail();
    }

    /** The line under which a unit of n lies below the whole; a share from 0 to 1. */
    public double lower(int n, Limit limit) {
        return spread.isUsed() ? Math.max(0, theta - limit.deviations() * spread.deviation(n, theta))
                : lower(n, theta, limit);
    }

    /** The line over which a unit of n lies above the whole; a share from 0 to 1. */
    public double upper(int n, Limit limit) {
        return spread.isUsed() ? Math.min(1, theta + limit.deviations() * spread.deviation(n, theta))
                : 1 - lower(n, 1 - theta, limit);
    }

    /**
     * The line of Spiegelhalter 2005, A.1.1. The upper one is its mirror image: the published formula at 1 − p lies
     * 1/n lower, and then the rates of those who passed and of those who failed would disagree.
     */
    static double lower(int n, double theta, Limit limit) {
        return Math.clamp(new Binomial(n, theta).quantile(limit.tail()) / n, 0, 1);
    }
}
