package vn.khue.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    @Test
    void theWaitDoublesUpToTenSeconds() {
        BackOff backOff = new BackOff();
        assertThat(Stream.generate(backOff::next).limit(9).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 800L, 1_600L, 3_200L, 6_400L, 10_000L, 10_000L);
    }

    @Test
    void aRunOfAMinuteMakesTheWaitShortAgain() {
        BackOff backOff = new BackOff();
        backOff.next();
        backOff.ranSince(Instant.now().minusSeconds(61));
        assertThat(backOff.next()).hasMillis(100);
    }

    @Test
    void aShortRunDoesNot() {
        BackOff backOff = new BackOff();
        backOff.next();
        backOff.ranSince(Instant.now().minusSeconds(5));
        assertThat(backOff.next()).hasMillis(200);
    }
}
