package vn.khue.warehouse.engine;

import java.time.Instant;

/**
 * How the engine is.
 *
 * @param phase what it is doing
 * @param since when that began
 * @param version version of ClickHouse; empty until it was ready once
 */
public record EngineState(Phase phase, Instant since, String version) {

    /** What an engine may be doing. */
    public enum Phase {
        /** Not ready for the first time yet. */
        STARTING,
        /** Answers. */
        READY,
        /** Gone without having been asked, and on its way back. */
        RESTARTING,
        /** Ended, by our wish or because it could not be started. */
        STOPPED
    }

    /** Whether it answers. */
    public boolean isReady() {
        return phase == Phase.READY;
    }
}
