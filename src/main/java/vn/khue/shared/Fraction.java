package vn.khue.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An exact number in lowest terms, of either sign: what a share changed by, and the parts of that change.
 *
 * @param denominator greater than 0
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    /** @throws ArithmeticException when the denominator is 0 */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("no denominator");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    /** A fraction of whole numbers. */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The value of a figure that has a denominator. */
    public static Fraction of(Ratio ratio) {
        int digits = Math.max(ratio.numerator().scale(), ratio.denominator().scale());
        return new Fraction(ratio.numerator().setScale(digits).unscaledValue(),
                ratio.denominator().setScale(digits).unscaledValue());
    }

    /** All of them added; halves first, so that denominators grow late. */
    public static Fraction sum(Collection<Fraction> all) {
        Map<BigInteger, BigInteger> byDenominator = new HashMap<>();
        all.forEach(one -> byDenominator.merge(one.denominator, one.numerator, BigInteger::add));
        return halved(byDenominator.entrySet().stream().map(of -> new Fraction(of.getValue(), of.getKey())).toList());
    }

    private static Fraction halved(List<Fraction> all) {
        return switch (all.size()) {
            case 0 -> ZERO;
            case 1 -> all.getFirst();
            default -> halved(all.subList(0, all.size() / 2)).plus(halved(all.subList(all.size() / 2, all.size())));
        };
    }

    public Fraction plus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Fraction minus(Fraction other) {
        return plus(other.negate());
    }

    public Fraction negate() {
        return new Fraction(numerator.negate(), denominator);
    }

    /** Its distance from 0. */
    public Fraction abs() {
        return new Fraction(numerator.abs(), denominator);
    }

    public Fraction times(long factor) {
        return new Fraction(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    public int signum() {
        return numerator.signum();
    }

    /** Rounded half up, away from 0. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** The next number of so many digits that is not greater. */
    BigDecimal floor(int digits) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, RoundingMode.FLOOR);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
