package vn.khue.ingest;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import vn.khue.store.Rounds;

/** Looks for received deliveries again and again from the moment the application is ready. */
final class IntakeWorker implements AutoCloseable {

    private static final Duration LONGEST_BURST = Duration.ofSeconds(5);

    private final Intake intake;
    private final IntakeSettings settings;
    private final Rounds rounds = new Rounds("intake", this::look, "The intake will try again");
    private Instant lastWork = Instant.now();

    IntakeWorker(Intake intake, IntakeSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        rounds.every(settings.every());
    }

    private void look() {
        boolean burst = intake.lastReceived().plus(settings.settle()).isAfter(Instant.now());
        if (burst && lastWork.plus(LONGEST_BURST).isAfter(Instant.now())) {
            return;
        }
        try {
            intake.work();
        } finally {
            lastWork = Instant.now();
        }
    }

    @Override
    public void close() throws InterruptedException {
        rounds.close();
    }
}
