package vn.khue.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * How much more units differ than binomial chance would have it.
 *
 * <p>Spiegelhalter 2005, Funnel plots for comparing institutional performance: the random-effects form.
 *
 * @param phi mean of the squared z-scores; 1 where chance explains everything
 * @param tau2 variance between units
 * @param units how many were looked at
 */
public record Overdispersion(double phi, double tau2, int units) {

    private static final int WINSORISED_FROM = 10;

    /** @param theta the middle, above 0 and below 1 */
    static Overdispersion of(List<Counts> units, double theta) {
        double[] z = units.stream().mapToDouble(unit -> z(unit, theta)).sorted().toArray();
        winsorise(z);
        double phi = Arrays.stream(z).map(one -> one * one).sum() / z.length;
        double[] weights = units.stream().mapToDouble(unit -> 1 / variance(unit.n(), theta)).sorted().toArray();
        double sum = Arrays.stream(weights).sum();
        double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
        double tau2 = z.length < 2 ? 0 : (z.length * phi - (z.length - 1)) / (sum - squares / sum);
        return new Overdispersion(phi, Math.max(0, tau2), z.length);
    }

    /** The tenth at either end becomes the next one inside: a few outliers shall not hide themselves. */
    private static void winsorise(double[] z) {
        int cut = z.length < WINSORISED_FROM ? 0 : z.length / 10;
        for (int at = 0; at < cut; at++) {
            z[at] = z[cut];
            z[z.length - 1 - at] = z[z.length - 1 - cut];
        }
    }

    /** How many standard deviations a unit is from the middle, if chance is binomial. */
    static double z(Counts unit, double theta) {
        return (unit.share() - theta) / Math.sqrt(variance(unit.n(), theta));
    }

    private static double variance(int n, double theta) {
        return theta * (1 - theta) / n;
    }

    /** Standard deviation of a unit of n around the middle, the differences between units included. */
    double deviation(int n, double theta) {
        return Math.sqrt(variance(n, theta) + tau2);
    }

    /** Whether it is more than chance makes of φ, so that the limits take it in. */
    public boolean isUsed() {
        return units > 1 && phi > 1 + 2 * Math.sqrt(2.0 / units);
    }
}
