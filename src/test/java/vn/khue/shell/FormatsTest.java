package vn.khue.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.khue.shared.Ratio;

class FormatsTest {

    private final Formats vietnamese = Formats.of(Formats.VIETNAMESE);
    private final Formats english = Formats.of(Locale.ENGLISH);

    @Test
    void aRateHasACommaAndANarrowSpaceBeforeItsSignInVietnamese() {
        assertThat(vietnamese.percent(Ratio.of(711, 1021))).isEqualTo("69,64\u202f%");
    }

    @Test
    void aRateHasAPointAndNoSpaceInEnglish() {
        assertThat(english.percent(Ratio.of(711, 1021))).isEqualTo("69.64%");
    }

    @Test
    void withoutADenominatorThereIsADashAndNeverZeroPercent() {
        assertThat(vietnamese.percent(Ratio.of(0, 0))).isEqualTo("–");
    }

    @Test
    void aRateThatIsTooSmallToShowIsLessThanTheSmallestStep() {
        assertThat(vietnamese.percent(Ratio.of(1, 1_000_000))).isEqualTo("<0,01\u202f%");
    }

    @Test
    void almostAllIsNotAll() {
        assertThat(vietnamese.percent(Ratio.of(99_999, 100_000))).isEqualTo("99,99\u202f%");
    }

    @Test
    void countsAreGroupedByThousands() {
        assertThat(vietnamese.integer(20_960)).isEqualTo("20.960");
        assertThat(english.integer(20_960)).isEqualTo("20,960");
        assertThat(vietnamese.fraction(Ratio.of(711, 1021))).isEqualTo("711/1.021");
    }

    @Test
    void aTargetHasAsManyDecimalsAsItNeeds() {
        assertThat(vietnamese.percent(new BigDecimal("70.0000"))).isEqualTo("70\u202f%");
        assertThat(vietnamese.percent(new BigDecimal("99.5000"))).isEqualTo("99,5\u202f%");
    }

    @Test
    void aDayIsWrittenInFull() {
        assertThat(vietnamese.date(LocalDate.of(2026, 11, 21))).isEqualTo("21/11/2026");
        assertThat(english.date(LocalDate.of(2026, 11, 21))).isEqualTo("21 Nov 2026");
    }

    @Test
    void clockTimesAreThoseOfVietnam() {
        assertThat(vietnamese.time(Instant.parse("2026-11-21T22:42:00Z"))).isEqualTo("05:42");
    }
}
