package vn.khue.query.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vn.khue.shared.Fraction;

/**
 * What moves a figure, while it is added up: three times the change of numerator and denominator, because the ways in
 * which a rule can come in between have weights of thirds; and what has a value of its own.
 */
final class Shift {

    private long numerator;
    private long denominator;
    private final List<Fraction> own = new ArrayList<>();

    /** @param thirds weight */
    void add(int thirds, Counted from, Counted to) {
        numerator = Math.addExact(numerator, Math.multiplyExact(thirds, to.numerator() - from.numerator()));
        denominator = Math.addExact(denominator, Math.multiplyExact(thirds, to.denominator() - from.denominator()));
    }

    void add(Fraction value) {
        if (value.signum() != 0) {
            own.add(value);
        }
    }

    void add(Shift other) {
        numerator = Math.addExact(numerator, other.numerator);
        denominator = Math.addExact(denominator, other.denominator);
        own.addAll(other.own);
    }

    /** Its part of the change: (ΔN − R̄·ΔD) / D̄, with the means of both ends. */
    Fraction share(Counted then, Counted now) {
        BigInteger two = BigInteger.TWO.multiply(big(then.denominator())).multiply(big(now.denominator()));
        BigInteger crossed = big(then.numerator()).multiply(big(now.denominator()))
                .add(big(now.numerator()).multiply(big(then.denominator())));
        BigInteger moved = two.multiply(big(numerator)).subtract(crossed.multiply(big(denominator)));
        BigInteger base = big(then.denominator()).multiply(big(now.denominator()))
                .multiply(big(then.denominator()).add(big(now.denominator()))).multiply(BigInteger.valueOf(3));
        return new Fraction(moved, base).plus(Fraction.sum(own));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
