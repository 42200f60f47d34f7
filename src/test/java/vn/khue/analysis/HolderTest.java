package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khue.query.Figure.Member;
import vn.khue.query.Figure.Row;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.shared.Ratio;

/** One school on 31 May 2023, with the certificates that were known then. */
class HolderTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate FROM = DAY.minusMonths(36);

    @Test
    void aCertificateRenewedOnItsLastDayIsRenewedInTime() {
        Holder holder = holder(true, of("2018-03-01", "2023-03-01"), of("2023-03-01", "2028-03-01"));
        assertThat(holder.due(FROM, DAY)).containsExactly(LocalDate.of(2023, 3, 1));
        assertThat(holder.isRenewed(LocalDate.of(2023, 3, 1))).isTrue();
        assertThat(holder.ends()).isEqualTo("2028-03-01");
    }

    @Test
    void oneRenewedADayLaterIsNot() {
        Holder holder = holder(true, of("2018-03-01", "2023-03-01"), of("2023-03-02", "2028-03-02"));
        assertThat(holder.isRenewed(holder.due(FROM, DAY).first())).isFalse();
    }

    @Test
    void oneThatAnotherReplacedLongBeforeWasNeverDue() {
        Certificate old = of("2017-03-01", "2022-03-01");
        assertThat(holder(true, old, of("2021-03-01", "2026-03-01")).due(FROM, DAY)).isEmpty();
        assertThat(holder(true, old, of("2021-03-02", "2026-03-02")).due(FROM, DAY)).hasSize(1);
    }

    @Test
    void twoThatRunOutOnOneDayAreDueOnce() {
        assertThat(holder(false, of("2018-03-01", "2023-03-01"), of("2018-04-01", "2023-03-01")).due(FROM, DAY))
                .hasSize(1);
    }

    @Test
    void onlyTheLast36MonthsAreLookedAt() {
        assertThat(holder(false, of("2015-05-31", "2020-05-31")).due(FROM, DAY)).isEmpty();
        assertThat(holder(false, of("2015-06-01", "2020-06-01")).due(FROM, DAY)).hasSize(1);
        assertThat(holder(false, of("2018-05-31", "2023-05-31")).due(FROM, DAY)).hasSize(1);
        assertThat(holder(true, of("2018-06-01", "2023-06-01")).due(FROM, DAY)).isEmpty();
    }

    @Test
    void ofDaysWithoutDataNothingIsDue() {
        assertThat(holder(false, of("2018-05-31", "2023-05-31")).due(FROM, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void oneThatWasTakenBackIsNotDue() {
        Certificate revoked = new Certificate("r", 2, LocalDate.of(2018, 3, 1), LocalDate.of(2023, 3, 1),
                Optional.of(LocalDate.of(2022, 1, 1)));
        Holder holder = holder(false, revoked);
        assertThat(holder.due(FROM, DAY)).isEmpty();
        assertThat(holder.last()).contains(revoked);
        assertThat(holder.isExplained()).isTrue();
    }

    @Test
    void whatIsIssuedLaterIsNotKnown() {
        Holder holder = holder(true, of("2018-12-01", "2023-12-01"), of("2023-11-01", "2028-11-01"));
        assertThat(holder.ends()).isEqualTo("2023-12-01");
    }

    @Test
    void aLaterRevocationIsNotForeseen() {
        Holder holder = holder(true, new Certificate("r", 2, LocalDate.of(2020, 3, 1), LocalDate.of(2025, 3, 1),
                Optional.of(LocalDate.of(2023, 8, 1))));
        assertThat(holder.ends()).isEqualTo("2025-03-01");
    }

    @Test
    void aSchoolThatCountsWithoutACertificateIsNotExplained() {
        assertThat(holder(true).isExplained()).isFalse();
        assertThat(holder(false, of("2020-03-01", "2025-03-01")).isExplained()).isFalse();
    }

    private static Certificate of(String issued, String expires) {
        return new Certificate(issued, 2, LocalDate.parse(issued), LocalDate.parse(expires), Optional.empty());
    }

    private static Holder holder(boolean counts, Certificate... certificates) {
        return new Holder(new Member(new Row("1", "Trường", Ratio.of(counts ? 1 : 0, 1)), Optional.of("TH"),
                Optional.of("643"), "", Optional.of("public"), Optional.of("normal")), List.of(certificates), DAY);
    }
}
