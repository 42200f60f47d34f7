package vn.khue.warehouse.engine;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.khue.warehouse.engine.EngineState.Phase;

/** A ClickHouse server that others run; Khuê only looks whether it is there. */
public final class RemoteEngine implements Engine {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Server server;
    private final Greeting greeting;
    private final EngineStatus status = new EngineStatus();
    private final CountDownLatch stopping = new CountDownLatch(1);

    private RemoteEngine(Server server) {
        this.server = server;
        this.greeting = new Greeting(server);
    }

    /** Begins to look at {@code server}. */
    public static RemoteEngine watch(Server server) {
        RemoteEngine engine = new RemoteEngine(server);
        Thread.ofVirtual().name("engine-watch").start(engine::look);
        return engine;
    }

    private void look() {
        try {
            do {
                greeting.version().ifPresentOrElse(status::ready, this::absent);
            } while (!stopping.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            status.become(Phase.STOPPED);
        }
    }

    private void absent() {
        if (status.now().isReady()) {
            status.become(Phase.RESTARTING);
        }
    }

    @Override
    public Server server() {
        return server;
    }

    @Override
    public EngineState state() {
        return status.now();
    }

    @Override
    public void observe(Consumer<EngineState> observer) {
        status.observe(observer);
    }

    @Override
    public boolean awaitReady(Duration atMost) throws InterruptedException {
        return status.awaitReady(atMost);
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
