package vn.khue.ingest.internal;

import java.time.LocalDate;
import vn.khue.catalogue.Contract;

/**
 * A received delivery of which everything is known but what its rows are worth.
 *
 * @param period what it covers
 * @param asOf the day that its rows speak of
 */
record Prepared(Pending delivery, Contract contract, DeliveryPeriod period, LocalDate asOf) {

    long id() {
        return delivery.id();
    }

    boolean isOfDepartment() {
        return delivery.sender().equals(Datasets.DEPARTMENT);
    }
}
