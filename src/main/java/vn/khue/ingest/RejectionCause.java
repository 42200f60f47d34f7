package vn.khue.ingest;

import java.util.Optional;

/**
 * Rows that one check of one dataset left out.
 *
 * @param dataset id of the contract
 * @param rule a built-in problem, or a rule of the contract
 * @param field id of the column at fault; empty when a whole row is
 * @param rows rows that the check left out
 * @param gained those among them that nothing else left out: what mending this alone would bring
 * @param deliveries how many files they stand in
 * @param example one of them; none where rows speak of pupils
 */
public record RejectionCause(String dataset, String rule, String field, long rows, long gained, int deliveries,
        Optional<Example> example) {

    /**
     * One row.
     *
     * @param delivery in which file
     * @param line the file's own number of the row
     * @param value as it stands in the file
     * @param reason what is wrong, in Vietnamese
     * @param remedy what the sender can do
     */
    public record Example(long delivery, long line, String value, String reason, String remedy) {
    }
}
