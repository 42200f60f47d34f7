package vn.khue.shared;

/** What was asked for does not exist, or the reader must not know that it does. */
public final class NotVisible extends RuntimeException {

    /** @param what the thing asked for, for the log */
    public NotVisible(String what) {
        super(what);
    }
}
