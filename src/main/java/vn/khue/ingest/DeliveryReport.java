package vn.khue.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What became of a delivery, for the one who sent it.
 *
 * @param delivery its number
 * @param dataset id of the contract; empty while it is not known
 * @param period what it covers
 * @param asOf last day of the period
 * @param sender on whose behalf
 * @param fileName as the sender calls it
 * @param size bytes
 * @param sha256 of the bytes
 * @param state how far it has come
 * @param refusal why the whole file was not taken
 * @param rowsRead rows below the header that are not blank
 * @param rowsAccepted those that became facts
 * @param rowsRejected those that did not
 * @param problems the first of them, by line
 * @param publication number of the publication that made it visible
 * @param events every state it was in, oldest first
 */
public record DeliveryReport(long delivery, Optional<String> dataset, Optional<String> period,
        Optional<LocalDate> asOf, String sender, String fileName, long size, String sha256, DeliveryState state,
        Optional<Explanation> refusal, OptionalLong rowsRead, OptionalLong rowsAccepted, OptionalLong rowsRejected,
        List<Problem> problems, OptionalInt publication, List<Event> events) {

    /**
     * A refusal in Vietnamese.
     *
     * @param code what kind
     * @param reason what is wrong
     * @param remedy what the sender can do
     */
    public record Explanation(String code, String reason, String remedy) {
    }

    /**
     * One problem of one row.
     *
     * @param line the file's own number of the row; 0 for the file as a whole
     * @param column Vietnamese name; empty for the row as a whole
     * @param value as it stands in the file
     * @param rule which check
     * @param rejected whether the row was left out for it; otherwise it is a warning
     * @param reason what is wrong
     * @param remedy what the sender can do
     */
    public record Problem(long line, String column, String value, String rule, boolean rejected, String reason,
            String remedy) {
    }

    /**
     * A state it came into.
     *
     * @param at when
     * @param state which
     * @param detail what there is to say
     */
    public record Event(Instant at, DeliveryState state, Optional<String> detail) {
    }
}
