package vn.khue.warehouse.engine;

/** The engine cannot be started or reached. */
public final class EngineUnavailable extends RuntimeException {

    /** @param message what is wrong and what to do */
    public EngineUnavailable(String message) {
        super(message);
    }

    /** @param message what is wrong and what to do */
    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
