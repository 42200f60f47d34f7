package vn.khue.ingest;

/**
 * Somebody who may send files: the department, or a school.
 *
 * @param code {@code department}, or the official code
 * @param name by the newest row of the register; the department is named by whoever shows it
 */
public record SenderName(String code, String name) {
}
