package vn.khue.analysis;

/**
 * X ~ Bin(n, θ) with 0 &lt; θ &lt; 1. Terms are taken relative to the one at the mode, so that nothing under- or
 * overflows where it matters.
 */
final class Binomial {

    private final double[] terms;
    private final double total;

    Binomial(int n, double theta) {
        terms = new double[n + 1];
        int mode = (int) Math.min(n, Math.floor((n + 1) * theta));
        double odds = theta / (1 - theta);
        terms[mode] = 1;
        for (int k = mode; k < n; k++) {
            terms[k + 1] = terms[k] * odds * (n - k) / (k + 1);
        }
        for (int k = mode; k > 0; k--) {
            terms[k - 1] = terms[k] / odds * k / (n - k + 1);
        }
        total = sum(n);
    }

    /** The small ones first, for the sake of their digits. */
    private double sum(int last) {
        double sum = 0;
        for (int k = 0; k <= last; k++) {
            sum += terms[k];
        }
        return sum;
    }

    /** P(X ≤ x). */
    double atMost(int x) {
        return sum(x) / total;
    }

    /** The least r with P(X ≤ r) ≥ p, less the part of P(X = r) that is more than needed. */
    double quantile(double p) {
        double sum = terms[0];
        int r = 0;
        while (sum < p * total && r < terms.length - 1) {
            sum += terms[++r];
        }
        return r - (sum - p * total) / terms[r];
    }
}
