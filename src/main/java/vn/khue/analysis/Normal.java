package vn.khue.analysis;

/** The standard normal distribution. */
final class Normal {

    private static final double CLOSE = 2;
    private static final int TERMS = 400;
    private static final int HALVINGS = 100;
    private static final double FAR = 40;

    private Normal() {
    }

    /** P(Z > x) for x ≥ 0: by a power series near the middle, by a continued fraction in the tail. */
    static double above(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        if (x < CLOSE) {
            double term = x;
            double sum = x;
            for (int k = 1; k < TERMS; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = x;
        for (int k = TERMS; k > 0; k--) {
            fraction = x + k / fraction;
        }
        return density / fraction;
    }

    /** The x with P(Z > x) = p, for 0 &lt; p ≤ ½. */
    static double exceededBy(double p) {
        double low = 0;
        double high = FAR;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (above(middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
