package vn.khue.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Intake;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;

/**
 * Senders who wait for their figures: once their deliveries are checked, one publication shows them all. A wish does
 * not survive a restart; the delivery does, and whoever still waits sends the same file again, which costs nothing.
 */
@Component
final class PublicationRequests implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationRequests.class);
    private static final Duration PAUSE = Duration.ofMillis(300);
    /** After this, one that is checked no longer waits for others that are not. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Intake intake;
    private final Publications publications;
    private final Map<Long, Instant> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("publication-requests").factory());
    private Instant pausedUntil = Instant.EPOCH;

    PublicationRequests(Intake intake, Publications publications) {
        this.intake = intake;
        this.publications = publications;
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Publishes after the check of {@code delivery}; nothing happens when that refuses it. */
    void publishOnceChecked(long delivery) {
        waiting.putIfAbsent(delivery, Instant.now());
    }

    private void look() {
        if (waiting.isEmpty() || Instant.now().isBefore(pausedUntil)) {
            return;
        }
        try {
            publish();
        } catch (RuntimeException failure) {
            LOG.warn("The publication that senders wait for will be tried again", failure);
            pausedUntil = Instant.now().plus(PATIENCE);
        }
    }

    private void publish() {
        Map<Long, Instant> asked = Map.copyOf(waiting);
        Set<Long> checked = in(asked, DeliveryState.CHECKED);
        Set<Long> received = in(asked, DeliveryState.RECEIVED);
        boolean patient = asked.values().stream().allMatch(at -> at.plus(PATIENCE).isAfter(Instant.now()));
        if (!checked.isEmpty() && (received.isEmpty() || !patient)) {
            publications.publish(Published.Kind.ADHOC);
        }
        asked.keySet().stream().filter(delivery -> intake.state(delivery).isFinal()).forEach(waiting::remove);
    }

    private Set<Long> in(Map<Long, Instant> asked, DeliveryState state) {
        return asked.keySet().stream().filter(delivery -> intake.state(delivery) == state)
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
