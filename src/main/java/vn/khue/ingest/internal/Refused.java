package vn.khue.ingest.internal;

import java.util.Map;
import vn.khue.ingest.Refusal;

/** Ends the work on one file: the whole of it is refused. */
public final class Refused extends Exception {

    private final transient Refusal refusal;

    /** @param arguments values for the placeholders of the code's texts */
    public Refused(Refusal.Code code, Map<String, String> arguments) {
        super(code + " " + arguments);
        this.refusal = new Refusal(code, arguments);
    }

    /** A refusal whose texts have no placeholders. */
    public Refused(Refusal.Code code) {
        this(code, Map.of());
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
