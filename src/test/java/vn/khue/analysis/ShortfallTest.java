package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.khue.shared.Ratio;

class ShortfallTest {

    @Test
    void fromSevenHundredAndElevenSchoolsToThreeQuartersOfAll() {
        assertThat(Shortfall.of(Ratio.of(711, 1021), new BigDecimal("0.75"))).isEqualTo(55);
        assertThat(Shortfall.of(Ratio.of(711, 1030), new BigDecimal("0.75"))).isEqualTo(62);
        assertThat(Shortfall.of(Ratio.of(711, 1021), new BigDecimal("0.70"))).isEqualTo(4);
    }

    @Test
    void sevenPerCentOfAHundredAreSevenAndNotEight() {
        assertThat(Shortfall.of(Ratio.of(0, 100), new BigDecimal("0.07"))).isEqualTo(7);
    }

    @Property
    void whatIsMissingIsJustEnough(@ForAll @IntRange(min = 1, max = 5000) int all,
            @ForAll @IntRange(max = 5000) int some, @ForAll @IntRange(max = 10_000) int goal) {
        BigDecimal share = BigDecimal.valueOf(goal, 4);
        Ratio ratio = Ratio.of(some % (all + 1), all);
        long need = Shortfall.of(ratio, share);
        assertThat(need == 0).isEqualTo(reaches(ratio, 0, share));
        assertThat(reaches(ratio, need, share)).isTrue();
        assertThat(need > 0 && reaches(ratio, need - 1, share)).isFalse();
    }

    @Property
    void unitsNeedAtLeastAsManyAsTheWhole(@ForAll @IntRange(min = 1, max = 300) int one,
            @ForAll @IntRange(min = 1, max = 300) int other, @ForAll @IntRange(max = 10_000) int goal,
            @ForAll @IntRange(max = 300) int ofOne, @ForAll @IntRange(max = 300) int ofOther) {
        BigDecimal share = BigDecimal.valueOf(goal, 4);
        Ratio first = Ratio.of(ofOne % (one + 1), one);
        Ratio second = Ratio.of(ofOther % (other + 1), other);
        assertThat(Shortfall.of(first, share) + Shortfall.of(second, share))
                .isGreaterThanOrEqualTo(Shortfall.of(first.plus(second), share));
    }

    private static boolean reaches(Ratio ratio, long more, BigDecimal share) {
        return ratio.numerator().add(BigDecimal.valueOf(more)).compareTo(share.multiply(ratio.denominator())) >= 0;
    }
}
