package vn.khue.warehouse.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import vn.khue.warehouse.engine.EngineState.Phase;

/** The state of an engine, for those who ask, those who wait and those who watch. */
final class EngineStatus {

    private final List<Consumer<EngineState>> observers = new CopyOnWriteArrayList<>();
    private volatile EngineState state = new EngineState(Phase.STARTING, Instant.now(), "");

    EngineState now() {
        return state;
    }

    void observe(Consumer<EngineState> observer) {
        observers.add(observer);
    }

    void ready(String version) {
        change(new EngineState(Phase.READY, Instant.now(), version));
    }

    void become(Phase phase) {
        change(new EngineState(phase, Instant.now(), state.version()));
    }

    private void change(EngineState next) {
        synchronized (this) {
            if (next.phase() == state.phase()) {
                return;
            }
            state = next;
            notifyAll();
        }
        observers.forEach(observer -> observer.accept(next));
    }

    /** @return whether it is ready; false when the time is over or the engine stopped for good */
    synchronized boolean awaitReady(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!state.isReady() && state.phase() != Phase.STOPPED) {
            long millis = (deadline - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return state.isReady();
    }
}
