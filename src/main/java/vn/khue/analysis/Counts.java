package vn.khue.analysis;

import vn.khue.shared.Ratio;

/**
 * A share as what chance is reckoned with: x of n.
 *
 * @param n more than 0
 */
record Counts(int x, int n) {

    Counts {
        if (n <= 0 || x < 0 || x > n) {
            throw new IllegalArgumentException(x + " of " + n);
        }
    }

    /** @throws ArithmeticException unless both parts are whole */
    static Counts of(Ratio ratio) {
        return new Counts(ratio.numerator().intValueExact(), ratio.denominator().intValueExact());
    }

    double share() {
        return (double) x / n;
    }
}
