package vn.khue.dashboards;

import vn.khue.charts.option.RankedBar.Tone;
import vn.khue.shared.Ratio;

/**
 * Whether a unit differs from the whole by more than chance: the exact binomial tails at 2.5 % on each side.
 *
 * <p>Spiegelhalter 2005, Funnel plots for comparing institutional performance, A.1.1.
 *
 * @param theta the rate of the whole, 0 to 1
 */
record Funnel(double theta) {

    private static final double TAIL = 0.025;

    /** The funnel around the rate of the whole. */
    static Funnel around(Ratio whole) {
        return new Funnel(whole.denominator().signum() == 0 ? 0
                : whole.numerator().doubleValue() / whole.denominator().doubleValue());
    }

    /** Above, below, or not distinguishable; a rate of 0 or 1 has no funnel. */
    Tone place(Ratio ratio) {
        int n = ratio.denominator().intValue();
        int x = ratio.numerator().intValue();
        if (theta <= 0 || theta >= 1 || n == 0) {
            return Tone.WITHIN;
        }
        if (atMost(x, n, theta) < TAIL) {
            return Tone.BELOW;
        }
        return atMost(n - x, n, 1 - theta) < TAIL ? Tone.ABOVE : Tone.WITHIN;
    }

    /** P(X ≤ x) for X ~ Bin(n, p), summed in logarithms so that large n does not underflow. */
    private static double atMost(int x, int n, double p) {
        double logTerm = n * Math.log1p(-p);
        double sum = Math.exp(logTerm);
        for (int k = 1; k <= x; k++) {
            logTerm += Math.log(n - k + 1.0) - Math.log(k) + Math.log(p) - Math.log1p(-p);
            sum += Math.exp(logTerm);
        }
        return sum;
    }
}
