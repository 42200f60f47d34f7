package vn.khue.opening;

/** The centre was not opened by this attempt. */
public final class OpeningRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The code is not the one that the start printed. */
        WRONG_CODE,
        /** Too many wrong codes from the same address; no code is looked at for a while. */
        TOO_MANY_CODES,
        /** Another page is opening it at this moment. */
        BEING_OPENED,
        /** It is open already: somebody was faster. */
        OPENED
    }

    private final Reason reason;

    OpeningRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
