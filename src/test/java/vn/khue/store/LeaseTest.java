package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The heartbeat of a lease. */
class LeaseTest {

    private final TestStore database = TestStore.h2();

    @AfterEach
    void close() {
        database.close();
    }

    /** Under Spring the store's failures come as Spring's own, which are not those of jOOQ. */
    @Test
    void aStoreThatFailsDoesNotStopTheHeart() throws InterruptedException {
        CountDownLatch beats = new CountDownLatch(3);
        Leases leases = new Leases(DSL.using(database.dsl().configuration().derive(new Failing(beats))),
                Duration.ofSeconds(1));
        try (Lease lease = leases.tryAcquire("publication").orElseThrow()) {
            assertThat(beats.await(1, TimeUnit.MINUTES)).as("a third beat after two that failed").isTrue();
            lease.requireHeld();
        } finally {
            leases.stop();
        }
    }

    /** Lets the first two beats fail. */
    private record Failing(CountDownLatch beats) implements ExecuteListener {

        @Override
        public void executeStart(ExecuteContext context) {
            if (!Thread.currentThread().getName().equals("lease-heartbeat")) {
                return;
            }
            beats.countDown();
            if (beats.getCount() > 0) {
                throw new DataAccessResourceFailureException("the pool is closed");
            }
        }
    }
}
