package vn.khue.ingest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The next file of a dataset that somebody owes.
 *
 * @param dataset id of the contract
 * @param night the one on which its time runs out
 * @param period what it covers
 * @param until the last moment at which it is in time, grace included
 */
public record Expected(String dataset, LocalDate night, String period, Instant until) {
}
