package vn.khue.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about one delivery but its problems, which may be many.
 *
 * @param line as in lists
 * @param asOf the day that its rows speak of
 * @param sha256 of the bytes
 * @param events every state it was in, oldest first
 * @param causes its rejected rows by cause, most first; empty when they are withheld
 * @param problems how many problems its rows have, warnings too
 * @param withheld the rows speak of pupils, and the reader is not who sent them
 */
public record DeliverySheet(DeliveryLine line, Optional<LocalDate> asOf, String sha256,
        List<DeliveryReport.Event> events, List<RejectionCause> causes, long problems, boolean withheld) {
}
