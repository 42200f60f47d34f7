package vn.khue.dashboards.data;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khue.ingest.DeliveryState;

/** Waits for the check of files just handed in, and calls back the pages they came from. Idle while nobody waits. */
@Component
class CheckWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Door door;
    private final Queue<Waiting<?>> waiting = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("check-watch").factory());

    CheckWatch(Door door) {
        this.door = door;
        thread.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Waiting<T>(long delivery, UI ui, Supplier<T> read, Consumer<T> show) {

        void over() {
            T result = read.get();
            try {
                ui.access(() -> show.accept(result));
            } catch (UIDetachedException closedMeanwhile) {
                LOG.debug("page closed before delivery {} was checked", delivery);
            }
        }
    }

    /**
     * Waits until a delivery is checked or refused.
     *
     * @param read then reads what became of it, on this watch's thread; tried again while it fails
     * @param show shows it, in {@code ui}
     */
    <T> void await(long delivery, UI ui, Supplier<T> read, Consumer<T> show) {
        waiting.add(new Waiting<>(delivery, ui, read, show));
    }

    synchronized void look() {
        waiting.removeIf(this::isOver);
    }

    private boolean isOver(Waiting<?> one) {
        try {
            if (one.ui().isClosing() || door.state(one.delivery()) != DeliveryState.RECEIVED) {
                one.over();
                return true;
            }
        } catch (RuntimeException storeAway) {
            LOG.debug("will look again for delivery {}", one.delivery(), storeAway);
        }
        return one.ui().isClosing();
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
