package vn.khue.ingest.internal;

import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * Brings committed rows to the disk. PostgreSQL has done it when a commit returns; H2 has only given them to the
 * operating system, which survives a killed process but no power cut. Whoever waits meanwhile shares the next flush.
 */
final class Flush {

    private final DSLContext store;
    private final AtomicLong committed = new AtomicLong();
    private final Object flushing = new Object();
    private long flushed;

    Flush(DSLContext store) {
        this.store = store;
    }

    /** Returns when everything that the caller has committed is on disk. */
    void await() {
        if (store.family() != SQLDialect.H2) {
            return;
        }
        long own = committed.incrementAndGet();
        synchronized (flushing) {
            if (flushed < own) {
                long all = committed.get();
                store.execute("CHECKPOINT SYNC");
                flushed = all;
            }
        }
    }
}
