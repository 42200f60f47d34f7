package vn.khue.ingest;

/**
 * A school that may send files.
 *
 * @param code official code
 * @param name by the newest row of the register
 */
public record SenderName(String code, String name) {
}
