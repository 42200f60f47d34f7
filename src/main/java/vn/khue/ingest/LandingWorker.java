package vn.khue.ingest;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Looks into the landing folder again and again, on a thread of its own, from the moment the application is ready. */
final class LandingWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LandingWorker.class);

    private final Landing landing;
    private final LandingSettings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("landing").factory());
    private boolean failing;

    LandingWorker(Landing landing, LandingSettings settings) {
        this.landing = landing;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        long pause = settings.every().toMillis();
        thread.scheduleWithFixedDelay(this::look, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            landing.take();
            failing = false;
        } catch (RuntimeException failure) {
            report(failure);
        }
    }

    /** One trace for a store that is down, not one for every look. */
    private void report(RuntimeException failure) {
        if (!failing) {
            LOG.warn("The landing folder will be looked at again", failure);
        }
        failing = true;
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        thread.awaitTermination(30, TimeUnit.SECONDS);
    }
}
