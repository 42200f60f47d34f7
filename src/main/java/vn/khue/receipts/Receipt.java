package vn.khue.receipts;

import java.time.Instant;

/**
 * A figure written down.
 *
 * @param code of the text
 * @param text what it says
 * @param madeAt when this was first written down
 */
public record Receipt(ReceiptCode code, ReceiptText text, Instant madeAt) {
}
