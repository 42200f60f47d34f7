package vn.khue.ingest.internal;

/** Another instance has taken the intake over; nothing that this one still does counts. */
final class LeaseLost extends RuntimeException {

    LeaseLost(long fence) {
        super("the intake is no longer held with fence " + fence);
    }
}
