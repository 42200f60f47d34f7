package vn.khue.warehouse.engine;

import java.time.Duration;
import java.time.Instant;

/** How long to wait before the next start: twice as long each time, short again after a good run. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration GOOD_RUN = Duration.ofMinutes(1);

    private Duration wait = FIRST;

    Duration next() {
        Duration now = wait;
        Duration doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return now;
    }

    void ranSince(Instant start) {
        if (Duration.between(start, Instant.now()).compareTo(GOOD_RUN) >= 0) {
            wait = FIRST;
        }
    }
}
