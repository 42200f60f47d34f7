package vn.khue.store;

import static vn.khue.store.tables.Tables.LEASE;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.khue.store.tables.records.LeaseRecord;

/**
 * Leases on rows of the operational store, so that two instances never do the same thing at once. A skewed clock can
 * cost an attempt, never a wrong commit: that is what the fence is for.
 */
@Component
public class Leases {

    private static final Duration RETRY = Duration.ofMillis(100);

    private final DSLContext store;
    private final Duration term;
    private final Clock clock = Clock.systemUTC();
    private final String holder = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease-heartbeat").factory());

    /** @param term how long a holder may be silent before another takes over */
    public Leases(DSLContext store, @Value("${khue.lease.term:20s}") Duration term) {
        this.store = store;
        this.term = term;
    }

    /**
     * Takes the lease if it is free or its holder has gone silent.
     *
     * @param name one of the rows of table lease
     */
    public Optional<Lease> tryAcquire(String name) {
        Optional<Lease> taken = store.transactionResult(transaction -> take(transaction.dsl(), name));
        return taken.map(this::keepAlive);
    }

    private Optional<Lease> take(DSLContext transaction, String name) {
        LeaseRecord row = transaction.selectFrom(LEASE).where(LEASE.NAME.eq(name)).forUpdate().fetchSingle();
        if (row.getHolder() != null && row.getExpiresAt().isAfter(now())) {
            return Optional.empty();
        }
        long fence = row.getFence() + 1;
        transaction.update(LEASE).set(LEASE.FENCE, fence).set(LEASE.HOLDER, holder)
                .set(LEASE.EXPIRES_AT, now().plus(term)).where(LEASE.NAME.eq(name)).execute();
        return Optional.of(new Lease(this, name, fence));
    }

    /** Waits for the lease, at most for {@code patience}. */
    public Optional<Lease> acquire(String name, Duration patience) {
        OffsetDateTime until = now().plus(patience);
        Optional<Lease> lease = tryAcquire(name);
        while (lease.isEmpty() && now().isBefore(until) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(RETRY.toNanos());
            lease = tryAcquire(name);
        }
        return lease;
    }

    /**
     * Locks the row for the running transaction: until its end nobody takes the lease over.
     *
     * @throws LeaseLost when somebody already has
     */
    public void requireCurrent(DSLContext transaction, Lease lease) {
        long fence = transaction.select(LEASE.FENCE).from(LEASE).where(LEASE.NAME.eq(lease.name())).forUpdate()
                .fetchSingle(LEASE.FENCE);
        if (fence != lease.fence()) {
            throw new LeaseLost(lease);
        }
    }

    private Lease keepAlive(Lease lease) {
        long period = term.toMillis() / 4;
        lease.beatWith(heart.scheduleAtFixedRate(lease::beat, period, period, TimeUnit.MILLISECONDS));
        return lease;
    }

    boolean prolong(Lease lease) {
        return store.update(LEASE).set(LEASE.EXPIRES_AT, now().plus(term))
                .where(LEASE.NAME.eq(lease.name())).and(LEASE.FENCE.eq(lease.fence())).execute() == 1;
    }

    void release(Lease lease) {
        store.update(LEASE).setNull(LEASE.HOLDER).setNull(LEASE.EXPIRES_AT)
                .where(LEASE.NAME.eq(lease.name())).and(LEASE.FENCE.eq(lease.fence())).execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @PreDestroy
    void stop() {
        heart.shutdown();
    }
}
