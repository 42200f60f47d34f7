package vn.khue.publication.internal;

import java.util.List;

/** The warehouse no longer holds the facts of some deliveries as they were checked. */
final class FactsDiffer extends RuntimeException {

    private final List<Long> deliveries;

    FactsDiffer(List<Long> deliveries) {
        super("the facts of deliveries " + deliveries + " are not those that were checked");
        this.deliveries = List.copyOf(deliveries);
    }

    List<Long> deliveries() {
        return deliveries;
    }
}
