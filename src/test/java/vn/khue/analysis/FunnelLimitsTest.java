package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.khue.analysis.Limit.NARROW;
import static vn.khue.analysis.Limit.WIDE;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.khue.shared.Ratio;

/** The lines of a funnel, to the digits worked out by hand, and where units lie. */
class FunnelLimitsTest {

    private static final Offset<Double> CLOSE = within(1e-13);

    @Test
    void ninetyPerCentOfAHundred() {
        Comparison nine = Comparison.of(List.of(), Ratio.of(9, 10));
        assertThat(nine.lower(100, WIDE)).isCloseTo(.7916432814971144, CLOSE);
        assertThat(nine.lower(100, NARROW)).isCloseTo(.8322813883608733, CLOSE);
        assertThat(nine.upper(100, NARROW)).isCloseTo(.9596194044756066, CLOSE);
        assertThat(nine.upper(100, WIDE)).isCloseTo(.9858211349915652, CLOSE);
    }

    @Test
    void fourteenOfTwentyAreInsideAndFifteenAreNot() {
        Comparison half = Comparison.of(List.of(), Ratio.of(1, 2));
        assertThat(half.upper(20, NARROW)).isCloseTo(.7441764705882352, CLOSE);
        assertThat(new Binomial(20, .5).atMost(20 - 14)).isCloseTo(.05766, within(5e-6));
        assertThat(new Binomial(20, .5).atMost(20 - 15)).isCloseTo(.02069, within(5e-6));
        assertThat(position(Ratio.of(14, 20))).isEqualTo(Position.WITHIN);
        assertThat(position(Ratio.of(15, 20))).isEqualTo(Position.ABOVE);
    }

    @Test
    void noneOfFiveIsNotYetBelowHalf() {
        // P(X ≤ 0) = 1/32 = 3.125 %, more than 2.5 %
        assertThat(position(Ratio.of(0, 5))).isEqualTo(Position.WITHIN);
    }

    @Test
    void noneOfSixIsBelowHalfAndAllOfSixAbove() {
        // P(X ≤ 0) = 1/64 = 1.5625 %
        assertThat(position(Ratio.of(0, 6))).isEqualTo(Position.BELOW);
        assertThat(position(Ratio.of(6, 6))).isEqualTo(Position.ABOVE);
    }

    @Test
    void noneOfTenIsFarBelowHalf() {
        // P(X ≤ 0) = 1/1024, less than 0.1 %
        assertThat(position(Ratio.of(0, 10))).isEqualTo(Position.FAR_BELOW);
        assertThat(position(Ratio.of(0, 9))).isEqualTo(Position.BELOW);
    }

    @Test
    void whereAllOrNoneCountThereIsNoFunnel() {
        Comparison all = Comparison.of(List.of(Ratio.of(9, 9), Ratio.of(1, 1)), Ratio.of(10, 10));
        assertThat(all.hasFunnel()).isFalse();
        assertThat(all.units()).extracting(Comparison.Unit::position).containsOnly(Position.WITHIN);
        assertThat(Comparison.of(List.of(Ratio.of(0, 9)), Ratio.of(0, 9)).hasFunnel()).isFalse();
        assertThat(Comparison.of(List.of(), Ratio.of(0, 0)).hasFunnel()).isFalse();
    }

    @Test
    void whatIsNoCountIsNotCompared() {
        assertThat(Comparison.isCounted(Ratio.of(0, 0))).isFalse();
        assertThat(Comparison.isCounted(Ratio.of(7, 5))).isFalse();
        assertThat(Comparison.isCounted(Ratio.of(0, 5))).isTrue();
    }

    @Test
    void thousandsOfPupilsDoNotUnderflow() {
        assertThat(new Binomial(20_403, .97).atMost(20_403)).isCloseTo(1, CLOSE);
        assertThat(new Binomial(9_000, .7).atMost(6_300)).isBetween(.5, .51);
        assertThat(new Binomial(9_000, .7).atMost(6_000)).isBetween(1e-13, 1e-10);
    }

    @Property(tries = 300)
    void linesNestNarrowWithSizeAndMirror(@ForAll @IntRange(min = 2, max = 400) int n,
            @ForAll @IntRange(min = 1, max = 99) int percent) {
        Comparison funnel = Comparison.of(List.of(), Ratio.of(percent, 100));
        Comparison turned = Comparison.of(List.of(), Ratio.of(100 - percent, 100));
        for (Limit limit : Limit.values()) {
            assertThat(funnel.lower(n, limit)).isLessThanOrEqualTo(funnel.theta() + 1e-12);
            assertThat(funnel.upper(n, limit)).isGreaterThanOrEqualTo(funnel.theta() - 1e-12);
            assertThat(funnel.upper(n, limit)).isCloseTo(1 - turned.lower(n, limit), within(1e-12));
            assertThat(width(funnel, 4 * n, limit)).isLessThanOrEqualTo(width(funnel, n, limit) + 1e-12);
        }
        assertThat(funnel.lower(n, WIDE)).isLessThanOrEqualTo(funnel.lower(n, NARROW));
        assertThat(funnel.upper(n, WIDE)).isGreaterThanOrEqualTo(funnel.upper(n, NARROW));
    }

    @Property(tries = 300)
    void aUnitLiesOutsideExactlyWhenItLiesBeyondTheLine(@ForAll @IntRange(min = 1, max = 200) int n,
            @ForAll @IntRange(max = 200) int some, @ForAll @IntRange(min = 1, max = 99) int percent) {
        Ratio ratio = Ratio.of(some % (n + 1), n);
        Comparison funnel = Comparison.of(List.of(ratio), Ratio.of(percent, 100));
        Position position = funnel.units().getFirst().position();
        double share = ratio.numerator().doubleValue() / n;
        if (Math.abs(share - funnel.lower(n, NARROW)) > 1e-9 && Math.abs(share - funnel.upper(n, NARROW)) > 1e-9
                && !funnel.spread().isUsed()) {
            assertThat(position.isBelow()).isEqualTo(share < funnel.lower(n, NARROW));
            assertThat(position.isAbove()).isEqualTo(share > funnel.upper(n, NARROW));
        }
    }

    private static double width(Comparison funnel, int n, Limit limit) {
        return funnel.upper(n, limit) - funnel.lower(n, limit);
    }

    private static Position position(Ratio ratio) {
        return Comparison.of(List.of(ratio), Ratio.of(1, 2)).units().getFirst().position();
    }
}
