package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.shared.Ratio;

/** A mean of points is no percentage. */
class MeasuredTest {

    @Test
    void aShareIsReadAsAPercentageAndAMeanAsANumber() {
        assertThat(of(Shown.COVERAGE).words(Ratio.of(711, 1021))).isEqualTo("69,64\u202f%");
        assertThat(of("dx-gap").words(Ratio.of(6518, 1380))).isEqualTo("4,7");
        assertThat(of("dx-gap").number(new Ratio(new BigDecimal("-3.5"), BigDecimal.TWO))).isEqualByComparingTo("-1.8");
        assertThat(of("dx-gap").words(Ratio.of(0, 0))).isEqualTo("–");
    }

    private static Measured of(String indicator) {
        return new Measured(Catalogue.bundled().indicator(indicator), Locale.of("vi"));
    }
}
