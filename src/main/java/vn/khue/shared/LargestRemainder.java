package vn.khue.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds the parts of a whole so that what is printed adds up: every part down, then those with the largest remainders
 * up by one step, until the sum is the rounded whole. What is nothing stays nothing.
 */
public final class LargestRemainder {

    private LargestRemainder() {
    }

    /** @return the parts in their order; their sum is the rounded sum of the exact ones */
    public static List<BigDecimal> rounded(List<Fraction> parts, int digits) {
        List<BigDecimal> rounded = new ArrayList<>(parts.stream().map(part -> part.floor(digits)).toList());
        BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
        BigDecimal down = rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = Fraction.sum(parts).rounded(digits).subtract(down).divideToIntegralValue(step).intValueExact();
        List<Fraction> remainders = parts.stream().map(part -> part.minus(exact(part.floor(digits)))).toList();
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(remainders::get).reversed())
                .limit(missing).forEach(at -> rounded.set(at, rounded.get(at).add(step)));
        return List.copyOf(rounded);
    }

    private static Fraction exact(BigDecimal number) {
        return Fraction.of(new Ratio(number, BigDecimal.ONE));
    }
}
