package vn.khue.api;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import vn.khue.shared.Ratio;

/**
 * The fraction as people read it, in Vietnamese numbers.
 *
 * @param pattern of the indicator: "{n}/{d} trường"
 */
record BaseText(String pattern) {

    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    String of(Ratio ratio) {
        return pattern.replace("{n}", grouped(ratio.numerator())).replace("{d}", grouped(ratio.denominator()));
    }

    private static String grouped(BigDecimal number) {
        return NumberFormat.getNumberInstance(VIETNAMESE).format(number);
    }
}
