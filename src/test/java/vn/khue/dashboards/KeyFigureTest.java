package vn.khue.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.khue.dashboards.ToGoal.Standing;
import vn.khue.dashboards.KeyFigure.Worth;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest;
import vn.khue.shared.Ratio;

class KeyFigureTest {

    @Test
    void fourSchoolsAreMissingFrom711Of1021To70Percent() {
        // 70 % of 1,021 is 714.7, so 715 schools are needed
        assertThat(figure(711, 1021, "70").toGoal().missing()).contains(4L);
    }

    @Test
    void twentyTwoSchoolsAreMissingFrom591Of1021To60Percent() {
        assertThat(figure(591, 1021, "60").toGoal().missing()).contains(22L);
    }

    @Test
    void aTargetThatIsHitExactlyIsMet() {
        KeyFigure figure = figure(70, 100, "70");
        assertThat(figure.toGoal().standing()).contains(Standing.MET);
        assertThat(figure.toGoal().missing()).contains(0L);
    }

    @Test
    void withinTwoPointsOfTheTargetIsNear() {
        assertThat(figure(68, 100, "70").toGoal().standing()).contains(Standing.NEAR);
        assertThat(figure(711, 1021, "70").toGoal().standing()).contains(Standing.NEAR);
    }

    @Test
    void moreThanTwoPointsBelowIsMissed() {
        assertThat(figure(6799, 10000, "70").toGoal().standing()).contains(Standing.MISSED);
    }

    @Test
    void withoutATargetThereIsNoStanding() {
        KeyFigure figure = figure(Ratio.of(711, 1021), Optional.empty(), Optional.empty(), 0, Optional.empty());
        assertThat(figure.toGoal().standing()).isEmpty();
        assertThat(figure.toGoal().missing()).isEmpty();
    }

    @Test
    void withoutADenominatorThereIsNoStandingEither() {
        assertThat(figure(0, 0, "70").toGoal().standing()).isEmpty();
        assertThat(figure(0, 0, "70").toGoal().missing()).isEmpty();
    }

    @Test
    void theChangeIsADifferenceOfRatesInPoints() {
        KeyFigure figure = figure(Ratio.of(70, 100), Optional.empty(), Optional.of(Ratio.of(33, 50)), 0,
                Optional.empty());
        assertThat(figure.change()).contains(new BigDecimal("4.00"));
    }

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);

    @Test
    void aNightThatIsOverdueMakesAFigureStale() {
        assertThat(figure(Ratio.of(711, 1021), Optional.empty(), Optional.empty(), 6, Optional.empty()).worth())
                .isEqualTo(Worth.STALE);
    }

    @Test
    void thirtyEightSchoolsThatHaveNotSentMakeItPartial() {
        KeyFigure figure = figure(Ratio.of(694, 983), Optional.empty(), Optional.empty(), 0,
                Optional.of(covered(983)));
        assertThat(figure.worth()).isEqualTo(Worth.PARTIAL);
        assertThat(figure.silent()).contains(38L);
    }

    @Test
    void aNoughtOfWhichNobodyReportedIsNoFigure() {
        assertThat(figure(Ratio.of(0, 1021), Optional.empty(), Optional.empty(), 0, Optional.of(covered(0))).worth())
                .isEqualTo(Worth.NONE);
    }

    @Test
    void reportsBeyondTheAgeLimitMakeAFigureStale() {
        assertThat(figure(Ratio.of(711, 1021), Optional.empty(), Optional.empty(), 0, Optional.of(new Coverage(1021,
                OptionalLong.of(1021), Optional.of(DAY.minusDays(46)), true))).worth()).isEqualTo(Worth.STALE);
    }

    @Test
    void withoutADenominatorThereIsNoFigureHoweverOld() {
        assertThat(figure(Ratio.of(0, 0), Optional.empty(), Optional.empty(), 6, Optional.empty()).worth())
                .isEqualTo(Worth.NONE);
    }

    private static KeyFigure figure(int numerator, int denominator, String goal) {
        return figure(Ratio.of(numerator, denominator), Optional.of(new BigDecimal(goal)), Optional.empty(), 0,
                Optional.empty());
    }

    private static KeyFigure figure(Ratio ratio, Optional<BigDecimal> goal, Optional<Ratio> before, long standstill,
            Optional<Coverage> coverage) {
        return new KeyFigure(ratio, goal, before, List.of(), Age.of(DAY),
                FigureRequest.of(Shown.COVERAGE, "66", DAY).from(412), standstill, coverage, Optional.empty());
    }

    private static Coverage covered(long reported) {
        return new Coverage(reported, OptionalLong.of(1021), Optional.of(DAY), false);
    }
}
