package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RoundsTest {

    /** The round goes on for as long as nobody interrupts it, or until it is let go. */
    @Test
    void aRoundUnderWayIsWaitedForAndNotInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger whole = new AtomicInteger();
        Rounds rounds = new Rounds("rounds", () -> {
            begun.countDown();
            long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300);
            while (System.nanoTime() < until && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(1_000_000);
            }
            whole.addAndGet(Thread.currentThread().isInterrupted() ? 0 : 1);
        }, "tried again");
        rounds.every(Duration.ofDays(1));
        begun.await();
        rounds.close();

        assertThat(whole).hasValue(1);
    }

    @Test
    void aRoundThatFailsIsFollowedByTheNext() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        try (Rounds rounds = new Rounds("rounds", () -> {
            third.countDown();
            throw new IllegalStateException("the store is down");
        }, "tried again")) {
            rounds.every(Duration.ofMillis(1));

            assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
