package vn.khue.query.internal;

import java.math.BigDecimal;
import vn.khue.shared.Ratio;

/** A ratio while it is added up, in ten-thousandths as the warehouse keeps them; whole numbers, so it is exact. */
final class Sum implements States.Visitor {

    private static final int DIGITS = 4;

    private long numerator;
    private long denominator;

    @Override
    public void see(int school, long more, long base) {
        numerator = Math.addExact(numerator, more);
        denominator = Math.addExact(denominator, base);
    }

    /** Whether there is a denominator. */
    boolean hasBase() {
        return denominator != 0;
    }

    Ratio ratio() {
        return new Ratio(BigDecimal.valueOf(numerator, DIGITS), BigDecimal.valueOf(denominator, DIGITS));
    }
}
