package vn.khue.receipts;

import vn.khue.publication.Published;

/**
 * What a publication was made with, and what therefore stays with every figure of it.
 *
 * @param catalogue SHA-256 of contracts and indicators
 * @param network SHA-256 of the units
 * @param targets version of the newest goal
 * @param program version of the program
 */
public record Pins(Published published, String catalogue, String network, long targets, String program) {
}
