package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalCurveTest {

    private static final Night NIGHT = new Night(LocalDate.of(2026, 11, 21));

    /** Noon in Vietnam is 05:00 UTC: 12:00, 22:29 and 22:30 of the evening, 11:59 of the next morning. */
    @Test
    void filesAreCountedByTheHalfHourFromNoonToNoon() {
        ArrivalCurve curve = ArrivalCurve.of(NIGHT, List.of(Instant.parse("2026-11-21T05:00:00Z"),
                Instant.parse("2026-11-21T15:29:59Z"), Instant.parse("2026-11-21T15:30:00Z"),
                Instant.parse("2026-11-22T04:59:59Z")));

        assertThat(curve.total()).isEqualTo(4);
        assertThat(List.of(curve.upTo(1), curve.upTo(20), curve.upTo(21), curve.upTo(22), curve.upTo(47)))
                .containsExactly(1, 1, 2, 3, 3);
        assertThat(curve.half()).contains(Instant.parse("2026-11-21T15:30:00Z"));
    }

    @Test
    void aNightWithoutFilesHasNoHalf() {
        assertThat(ArrivalCurve.of(NIGHT, List.of()).half()).isEmpty();
    }
}
