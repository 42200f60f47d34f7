package vn.khue.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.khue.shared.Ratio;

/** How many are missing for a share to reach its goal. In decimals: 7 % of 100 is 7, and not 8 as in doubles. */
public final class Shortfall {

    private Shortfall() {
    }

    /**
     * @param goal a share: 0.70
     * @return {@code max(0, ⌈goal · denominator⌉ − numerator)}, with the denominator as it is
     */
    public static long of(Ratio ratio, BigDecimal goal) {
        BigDecimal needed = goal.multiply(ratio.denominator()).setScale(0, RoundingMode.CEILING);
        return needed.subtract(ratio.numerator()).setScale(0, RoundingMode.CEILING).max(BigDecimal.ZERO)
                .longValueExact();
    }
}
