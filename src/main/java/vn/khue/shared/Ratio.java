package vn.khue.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure: numerator over denominator, exact. Never an average of averages.
 *
 * @param numerator sum of the numerators of those who reported
 * @param denominator sum of their denominators; zero means that there is no value, never 0 %
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) {

    public Ratio {
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    /** Without useless zeros after the point, so that equal ratios are equal values. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A ratio of counts. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Both parts added: the ratio of the union of two disjoint groups. */
    public Ratio plus(Ratio other) {
        return new Ratio(numerator.add(other.numerator), denominator.add(other.denominator));
    }

    /** The share to six decimals, for machines; empty without a denominator. */
    public Optional<BigDecimal> value() {
        return denominator.signum() == 0 ? Optional.empty()
                : Optional.of(numerator.divide(denominator, 6, RoundingMode.HALF_UP));
    }

    /**
     * The percentage as printed: rounded half up in whole numbers, and never a false 100 or a false 0. 20999/21000 to
     * two digits is 99.99, not 100.00.
     *
     * @param digits decimals shown
     * @return empty without a denominator; one unit of the last digit stands for "less than that" when
     *     {@link #isBelow} says so
     */
    public Optional<BigDecimal> percent(int digits) {
        if (denominator.signum() == 0) {
            return Optional.empty();
        }
        BigInteger num = numerator.movePointRight(4).toBigIntegerExact();
        BigInteger den = denominator.movePointRight(4).toBigIntegerExact();
        BigInteger ten = BigInteger.TEN.pow(digits + 2);
        BigInteger units = num.multiply(ten).multiply(BigInteger.TWO).add(den).divide(den.multiply(BigInteger.TWO));
        if (num.compareTo(den) < 0 && units.compareTo(ten) >= 0) {
            units = ten.subtract(BigInteger.ONE);
        }
        if (num.signum() > 0 && units.signum() == 0) {
            units = BigInteger.ONE;
        }
        return Optional.of(new BigDecimal(units, digits));
    }

    /** Whether the true share rounds to zero, so that {@link #percent} shows the smallest step as "less than". */
    public boolean isBelow(int digits) {
        BigDecimal doubled = numerator.multiply(BigDecimal.TEN.pow(digits + 2)).multiply(BigDecimal.TWO);
        return numerator.signum() > 0 && doubled.compareTo(denominator) < 0;
    }
}
