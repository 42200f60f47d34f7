package vn.khue.warehouse.engine;

import java.time.Duration;
import java.util.function.Consumer;

/** The ClickHouse that Khuê works on. */
public interface Engine extends AutoCloseable {

    /** Where it is; does not change while the application lives. */
    Server server();

    /** How it is now. */
    EngineState state();

    /** Calls {@code observer} at every change, on the engine's own thread: be brief. */
    void observe(Consumer<EngineState> observer);

    /**
     * Waits until it answers.
     *
     * @return whether it does
     */
    boolean awaitReady(Duration atMost) throws InterruptedException;

    @Override
    void close();
}
