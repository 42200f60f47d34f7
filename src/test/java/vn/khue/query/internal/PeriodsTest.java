package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.khue.query.internal.Periods.Announced;

class PeriodsTest {

    private static final LocalDate FAR_AWAY = LocalDate.of(2299, 12, 31);

    private final Periods periods = Periods.NONE
            .and(List.of(announced("2023", LocalDate.of(2023, 7, 18), 1),
                    announced("2024", LocalDate.of(2024, 7, 17), 1),
                    announced("2024-TX", LocalDate.of(2024, 7, 17), 1)))
            .and(List.of(announced("2024", LocalDate.of(2024, 7, 20), 3), announced("2023", FAR_AWAY, 3)));

    private static Announced announced(String period, LocalDate since, int publication) {
        return new Announced(7, period, since, publication);
    }

    @Test
    void thePeriodAnnouncedLastComesFirstAndOfOneDayTheOneWithTheLaterName() {
        assertThat(periods.lastFirst(LocalDate.MIN, LocalDate.of(2025, 1, 1), 2))
                .containsExactly("2024-TX", "2024", "2023");
    }

    @Test
    void aPublicationKnowsWhatItAndThoseBeforeItAnnounced() {
        assertThat(periods.lastFirst(LocalDate.MIN, LocalDate.of(2025, 1, 1), 3)).containsExactly("2024", "2024-TX");
        assertThat(periods.since("2024", 2)).contains(LocalDate.of(2024, 7, 17));
        assertThat(periods.since("2024", 3)).contains(LocalDate.of(2024, 7, 20));
        assertThat(periods.lastFirst(LocalDate.MIN, LocalDate.of(2025, 1, 1), 0)).isEmpty();
    }

    @Test
    void bothDaysCountAndDaysTheWrongWayRoundHoldNothing() {
        assertThat(periods.lastFirst(LocalDate.of(2023, 7, 18), LocalDate.of(2024, 7, 16), 1)).containsExactly("2023");
        assertThat(periods.lastFirst(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 7, 18), 1)).containsExactly("2023");
        assertThat(periods.lastFirst(LocalDate.of(2024, 7, 18), LocalDate.of(2023, 7, 1), 1)).isEmpty();
    }
}
