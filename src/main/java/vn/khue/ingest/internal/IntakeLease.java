package vn.khue.ingest.internal;

import static vn.khue.store.tables.Lease.LEASE;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets one instance at a time work on deliveries: the row {@code intake} of the table {@code lease}. */
public final class IntakeLease {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeLease.class);
    private static final String NAME = "intake";

    private final DSLContext store;
    private final Clock clock;
    private final Duration length;
    private final String holder;

    /**
     * @param length how long a lease outlives the last sign of life
     * @param holder who asks, for people to read
     */
    public IntakeLease(DSLContext store, Clock clock, Duration length, String holder) {
        this.store = store;
        this.clock = clock;
        this.length = length;
        this.holder = holder;
    }

    /** Runs the work with the lease, or not at all while another holds it. */
    public void whileHeld(Consumer<Held> work) {
        Optional<Held> taken = take();
        if (taken.isPresent()) {
            try (Held held = taken.get()) {
                work.accept(held);
            }
        }
    }

    private Optional<Held> take() {
        OffsetDateTime now = now();
        return store.transactionResult(transaction -> {
            Long fence = transaction.dsl().select(LEASE.FENCE).from(LEASE).where(LEASE.NAME.eq(NAME))
                    .and(LEASE.EXPIRES_AT.isNull().or(LEASE.EXPIRES_AT.lt(now))).forUpdate().fetchOne(LEASE.FENCE);
            if (fence == null) {
                return Optional.<Held>empty();
            }
            transaction.dsl().update(LEASE).set(LEASE.FENCE, fence + 1).set(LEASE.HOLDER, holder)
                    .set(LEASE.EXPIRES_AT, now.plus(length)).where(LEASE.NAME.eq(NAME)).execute();
            return Optional.of(new Held(fence + 1));
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** The lease while it is held; renews itself until closed. */
    public final class Held implements AutoCloseable {

        private final long fence;
        private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("intake-lease").factory());

        private Held(long fence) {
            this.fence = fence;
            long beat = length.toMillis() / 3;
            heart.scheduleWithFixedDelay(this::renew, beat, beat, TimeUnit.MILLISECONDS);
        }

        /** A failure here must not end the beating: the store may be back before the lease expires. */
        private void renew() {
            try {
                update(store, now().plus(length));
            } catch (RuntimeException failure) {
                LOG.warn("The intake's lease could not be renewed", failure);
            }
        }

        /** To be called first in every transaction that decides something. */
        void require(DSLContext transaction) {
            if (update(transaction, now().plus(length)) != 1) {
                throw new LeaseLost(fence);
            }
        }

        private int update(DSLContext context, OffsetDateTime expiry) {
            return context.update(LEASE).set(LEASE.EXPIRES_AT, expiry)
                    .where(LEASE.NAME.eq(NAME)).and(LEASE.FENCE.eq(fence)).execute();
        }

        @Override
        public void close() {
            heart.shutdownNow();
            store.update(LEASE).setNull(LEASE.EXPIRES_AT).setNull(LEASE.HOLDER)
                    .where(LEASE.NAME.eq(NAME)).and(LEASE.FENCE.eq(fence)).execute();
        }
    }
}
