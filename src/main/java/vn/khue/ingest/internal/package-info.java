/** Deliveries in the operational store, and the work that takes one from received to checked. */
@org.jspecify.annotations.NullMarked
package vn.khue.ingest.internal;
