package vn.khue.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import vn.khue.shell.Freshness.State;

class FreshnessTest {

    private static final LocalDate LAST_NIGHT = LocalDate.of(2026, 11, 21);
    private static final LocalDateTime BEFORE_SIX = LocalDateTime.of(2026, 11, 22, 5, 59);
    private static final LocalDateTime AT_SIX = LocalDateTime.of(2026, 11, 22, 6, 0);

    @Test
    void lastNightsDataAreCurrentAllDay() {
        assertThat(Freshness.of(LAST_NIGHT, BEFORE_SIX).state()).isEqualTo(State.CURRENT);
        assertThat(Freshness.of(LAST_NIGHT, LocalDateTime.of(2026, 11, 22, 23, 59)).state()).isEqualTo(State.CURRENT);
    }

    @Test
    void theNightBeforeIsCurrentUntilTheDeadlineAndThenLate() {
        LocalDate nightBefore = LAST_NIGHT.minusDays(1);
        assertThat(Freshness.of(nightBefore, BEFORE_SIX).state()).isEqualTo(State.CURRENT);
        assertThat(Freshness.of(nightBefore, AT_SIX)).isEqualTo(new Freshness(State.LATE, 1));
    }

    @Test
    void dataOf15NovemberAreSixNightsOldOn22November() {
        assertThat(Freshness.of(LocalDate.of(2026, 11, 15), AT_SIX)).isEqualTo(new Freshness(State.OLD, 6));
    }

    @Test
    void dataThatSpeakOfALaterDayAreCurrent() {
        assertThat(Freshness.of(LAST_NIGHT.plusDays(30), AT_SIX)).isEqualTo(new Freshness(State.CURRENT, 0));
    }
}
