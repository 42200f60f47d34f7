package vn.khue.ingest.internal;

import java.time.Instant;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Due;

/**
 * What schools owe for a night.
 *
 * @param contract of the dataset
 * @param due its calendar
 * @param period what the file covers
 * @param until the last moment at which it is in time, grace included
 */
record Owed(Contract contract, Due due, DeliveryPeriod period, Instant until) {
}
