package vn.khue.ingest;

import java.util.Optional;

/**
 * Which deliveries a list holds.
 *
 * @param night those received in it or speaking of it; empty: any
 * @param standing how they came out; empty: in any way
 * @param dataset id of the contract; empty: any, recognised or not
 * @param sender code of a school or unit, or {@code department}; empty: anybody
 */
public record DeliveryFilter(Optional<Night> night, Optional<Standing> standing, Optional<String> dataset,
        Optional<String> sender) {

    /** Everything. */
    public static final DeliveryFilter ALL =
            new DeliveryFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What people look for in a list: a state, or rows that were left out in whatever state. */
    public enum Standing {
        /** Waits for its check. */
        RECEIVED,
        /** Waits for a publication. */
        CHECKED,
        /** Visible. */
        PUBLISHED,
        /** A later file took its place. */
        SUPERSEDED,
        /** Not taken. */
        REFUSED,
        /** Rows of it did not pass. */
        ROWS_REJECTED
    }
}
