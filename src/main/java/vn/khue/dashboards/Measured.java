package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Indicator.Show.As;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** Figures of an indicator in its own unit: 69,64 % of a share, 4,7 of a mean difference in points. */
record Measured(Indicator indicator, Locale language) {

    private static final int DECIMALS = 6;
    private static final int PER_MILLE = 3;

    /** A dash without a denominator. */
    String words(Ratio ratio) {
        Formats formats = Formats.of(language);
        return isShare() ? formats.percent(ratio) : ratio.denominator().signum() == 0 ? "–"
                : formats.decimal(number(ratio), indicator.show().digits())
                        + (indicator.show().as() == As.PER_MILLE ? " ‰" : "");
    }

    /** Whether it is read as a percentage. */
    boolean isShare() {
        return indicator.show().as() == As.PERCENT;
    }

    /** What is shown of a figure that is no share, with its decimals. */
    BigDecimal number(Ratio ratio) {
        BigDecimal value = ratio.numerator().divide(ratio.denominator(), DECIMALS, RoundingMode.HALF_UP);
        return (indicator.show().as() == As.PER_MILLE ? value.movePointRight(PER_MILLE) : value)
                .setScale(indicator.show().digits(), RoundingMode.HALF_UP);
    }
}
