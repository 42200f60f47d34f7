package vn.khue.store;

import java.util.concurrent.ScheduledFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to do one thing alone, kept alive by a heartbeat until it is closed. */
public final class Lease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Leases leases;
    private final String name;
    private final long fence;
    private volatile boolean lost;
    private ScheduledFuture<?> heartbeat;

    Lease(Leases leases, String name, long fence) {
        this.leases = leases;
        this.name = name;
        this.fence = fence;
    }

    void beatWith(ScheduledFuture<?> task) {
        heartbeat = task;
    }

    /**
     * A store out of reach is tried again at the next beat; if it takes too long, the fence stops the commit. Whatever it
     * says, in the words of jOOQ, of Spring or of a pool: a beat that throws would be the last one.
     */
    void beat() {
        try {
            lost |= !leases.prolong(this);
        } catch (RuntimeException unreachable) {
            LOG.warn("{} could not be prolonged: {}", this, unreachable.toString());
        }
    }

    /** Name of what is leased. */
    public String name() {
        return name;
    }

    /** Rises with each holder and is never reused: what is written under an older fence must not be committed. */
    public long fence() {
        return fence;
    }

    /** @throws LeaseLost when another holder has taken over */
    public void requireHeld() {
        if (lost) {
            throw new LeaseLost(this);
        }
    }

    @Override
    public void close() {
        heartbeat.cancel(false);
        leases.release(this);
    }

    @Override
    public String toString() {
        return name + "#" + fence;
    }
}
