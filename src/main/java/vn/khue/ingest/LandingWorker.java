package vn.khue.ingest;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.khue.store.Rounds;

/** Looks into the landing folder again and again from the moment the application is ready. */
final class LandingWorker implements AutoCloseable {

    private final LandingSettings settings;
    private final Rounds rounds;

    LandingWorker(Landing landing, LandingSettings settings) {
        this.settings = settings;
        this.rounds = new Rounds("landing", landing::take, "The landing folder will be looked at again");
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(settings.every());
    }

    @Override
    public void close() throws InterruptedException {
        rounds.close();
    }
}
