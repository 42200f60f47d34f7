package vn.khue.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Looks for received deliveries again and again, on a thread of its own, from the moment the application is ready. */
final class IntakeWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeWorker.class);
    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);

    private final Intake intake;
    private final IntakeSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("intake").factory());
    private Instant lastWork = Instant.now();
    private boolean failing;

    IntakeWorker(Intake intake, IntakeSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long pause = settings.every().toMillis();
        thread.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean burst = intake.lastReceived().plus(settings.settle()).isAfter(Instant.now());
        if (burst && lastWork.plus(LONGEST_BURST).isAfter(Instant.now())) {
            return;
        }
        try {
            intake.work();
            failing = false;
        } catch (RuntimeException failure) {
            report(failure);
        }
        lastWork = Instant.now();
    }

    /** One trace for a warehouse that is down, not one for every look. */
    private void report(RuntimeException failure) {
        if (!failing) {
            LOG.warn("The intake will try again", failure);
        }
        failing = true;
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(30, TimeUnit.SECONDS);
    }
}
