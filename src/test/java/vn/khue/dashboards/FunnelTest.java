package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.khue.charts.option.RankedBar.Tone;
import vn.khue.shared.Ratio;

class FunnelTest {

    private final Funnel half = Funnel.around(Ratio.of(1, 2));

    @Test
    void noneOfFiveIsNotYetBelowHalf() {
        // P(X ≤ 0) = 1/32 = 3.125 %, more than 2.5 %
        assertThat(half.place(Ratio.of(0, 5))).isEqualTo(Tone.WITHIN);
    }

    @Test
    void noneOfSixIsBelowHalf() {
        // P(X ≤ 0) = 1/64 = 1.5625 %
        assertThat(half.place(Ratio.of(0, 6))).isEqualTo(Tone.BELOW);
    }

    @Test
    void allOfSixIsAboveHalf() {
        assertThat(half.place(Ratio.of(6, 6))).isEqualTo(Tone.ABOVE);
    }

    @Test
    void whereAllOrNoneCountThereIsNoFunnel() {
        assertThat(Funnel.around(Ratio.of(10, 10)).place(Ratio.of(1, 9))).isEqualTo(Tone.WITHIN);
        assertThat(Funnel.around(Ratio.of(0, 0)).place(Ratio.of(1, 9))).isEqualTo(Tone.WITHIN);
    }

    @Test
    void thousandsOfSchoolsDoNotUnderflow() {
        Funnel funnel = new Funnel(0.7);
        assertThat(funnel.place(Ratio.of(6_300, 9_000))).isEqualTo(Tone.WITHIN);
        assertThat(funnel.place(Ratio.of(6_000, 9_000))).isEqualTo(Tone.BELOW);
    }
}
