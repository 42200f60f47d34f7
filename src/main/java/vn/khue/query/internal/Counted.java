package vn.khue.query.internal;

import java.math.BigDecimal;
import vn.khue.shared.Ratio;

/** Numerator and denominator of one school in ten-thousandths; without a denominator it does not count. */
record Counted(long numerator, long denominator) {

    private static final int DIGITS = 4;

    static final Counted NOT = new Counted(0, 0);

    boolean counts() {
        return denominator != 0;
    }

    Counted plus(long more, long base) {
        return new Counted(Math.addExact(numerator, more), Math.addExact(denominator, base));
    }

    Ratio ratio() {
        return new Ratio(BigDecimal.valueOf(numerator, DIGITS), BigDecimal.valueOf(denominator, DIGITS));
    }
}
