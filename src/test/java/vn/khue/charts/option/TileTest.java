package vn.khue.charts.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.charts.option.Tile.Distance;

class TileTest {

    @ParameterizedTest
    @CsvSource({"-15.01,FAR_BELOW", "-15,BELOW", "-2.01,BELOW", "-2,NEAR", "0,NEAR", "2,NEAR", "2.01,ABOVE",
        "10,ABOVE", "10.01,FAR_ABOVE"})
    void theClassSaysHowFarAUnitIsFromTheTarget(BigDecimal points, Distance distance) {
        assertThat(Distance.of(points)).isEqualTo(distance);
    }

    @Test
    void eaSupIsFarBelowSeventyPercentAndBuonMaThuotFarAbove() {
        assertThat(Distance.of(new BigDecimal("36.73").subtract(BigDecimal.valueOf(70))))
                .isEqualTo(Distance.FAR_BELOW);
        assertThat(Distance.of(new BigDecimal("84.13").subtract(BigDecimal.valueOf(70))))
                .isEqualTo(Distance.FAR_ABOVE);
    }
}
