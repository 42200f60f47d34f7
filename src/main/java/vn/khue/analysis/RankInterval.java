package vn.khue.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ranks that a unit may truly have: all intervals together hold with 95 %.
 *
 * <p>Al Mohamad, Goeman and van Zwet, Simultaneous confidence intervals for ranks.
 *
 * @param best from 1
 * @param worst at most {@code units}
 * @param units how many are ranked
 */
public record RankInterval(int best, int worst, int units) {

    private static final double ERROR = 0.05;

    /** Whether it is so long that a rank would say nothing. */
    public boolean isNoise() {
        return units > 1 && 2 * (worst - best + 1) > units;
    }

    /** The same where the lowest comes first. */
    public RankInterval turned() {
        return new RankInterval(units + 1 - worst, units + 1 - best, units);
    }

    /** One for each unit, in their order. */
    static List<RankInterval> of(List<Counts> units) {
        double critical = critical(units.size());
        double[] height = units.stream().mapToDouble(unit ->
                Math.asin(Math.sqrt((unit.x() + 0.375) / (unit.n() + 0.75)))).toArray();
        double[] variance = units.stream().mapToDouble(unit -> 1 / (4.0 * unit.n() + 2)).toArray();
        return IntStream.range(0, height.length).mapToObj(one -> new RankInterval(
                1 + (int) IntStream.range(0, height.length).filter(other ->
                        beats(other, one, height, variance, critical)).count(),
                height.length - (int) IntStream.range(0, height.length).filter(other ->
                        beats(one, other, height, variance, critical)).count(), height.length)).toList();
    }

    /** What a difference must exceed, with as many pairs as there are. */
    static double critical(int units) {
        return units < 2 ? Double.POSITIVE_INFINITY : Normal.exceededBy(ERROR / ((double) units * (units - 1)));
    }

    private static boolean beats(int one, int other, double[] height, double[] variance, double critical) {
        return (height[one] - height[other]) / Math.sqrt(variance[one] + variance[other]) > critical;
    }
}
