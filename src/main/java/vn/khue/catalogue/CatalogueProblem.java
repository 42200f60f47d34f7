package vn.khue.catalogue;

/**
 * Something wrong in a file of the catalogue.
 *
 * @param line from 1
 * @param code the check that found it
 * @param message what is wrong and what would be right
 */
public record CatalogueProblem(String file, int line, Severity severity, String code, String message) {

    /** Whether Khuê can start with it. */
    public enum Severity { ERROR, WARNING }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message + " [" + code + "]";
    }
}
