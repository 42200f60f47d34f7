package vn.khue.publication;

/**
 * A visible row that does not go together with what other files say.
 *
 * @param dataset of the row
 * @param rule id of the contract's rule that it breaks
 * @param delivery that it came with
 * @param line in its file
 * @param field column at fault; empty when none is
 * @param place code of the school, or else the unit, that the row is about; empty when it is about neither
 * @param value what the column says
 * @param reason what is wrong, in Vietnamese
 * @param remedy what to do about it, in Vietnamese
 */
public record Finding(String dataset, String rule, long delivery, long line, String field, String place, String value,
        String reason, String remedy) {
}
