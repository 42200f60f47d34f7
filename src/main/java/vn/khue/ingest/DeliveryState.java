package vn.khue.ingest;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Archived and registered. */
    RECEIVED,
    /** Read and loaded; waits for the next publication. */
    CHECKED,
    /** Visible. */
    PUBLISHED,
    /** A later file took its place, before or after it was visible. */
    SUPERSEDED,
    /** Not taken, as a whole, with a reason. */
    REFUSED;

    /** Whether neither the intake nor the next publication has anything left to do with it. */
    public boolean isFinal() {
        return this == PUBLISHED || this == SUPERSEDED || this == REFUSED;
    }
}
