package vn.khue.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again on a thread of its own. It ends between two rounds and is never interrupted: an
 * interrupt in the middle of a write closes the file of an embedded H2 database for everybody.
 */
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread;
    private final Runnable round;
    private final String complaint;
    private boolean failing;

    /**
     * @param name of the thread
     * @param round what is done; may fail, and is done again all the same
     * @param complaint what the log says of the first failure in a row
     */
    public Rounds(String name, Runnable round, String complaint) {
        this.thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        this.round = round;
        this.complaint = complaint;
    }

    /** Begins now and pauses between two rounds. */
    public void every(Duration pause) {
        thread.scheduleWithFixedDelay(this::once, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once() {
        try {
            round.run();
            failing = false;
        } catch (RuntimeException failure) {
            report(failure);
        }
    }

    /** One trace for a store that is down, not one for every round. */
    private void report(RuntimeException failure) {
        if (!failing) {
            LOG.warn(complaint, failure);
        }
        failing = true;
    }

    /** Waits for the round under way. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
