package vn.khue.catalogue;

import java.util.Locale;

/**
 * Something wrong in a file of the catalogue.
 *
 * @param line from 1
 * @param said what is wrong and what would be right
 */
public record CatalogueProblem(String file, int line, Severity severity, Message said) {

    /** Whether Khuê can start with it. */
    public enum Severity { ERROR, WARNING }

    /** The kind of problem. */
    public String code() {
        return said.code();
    }

    /** What is wrong, in English. */
    public String message() {
        return said.toString();
    }

    /** What is wrong, in a language. */
    public String message(Locale language) {
        return said.in(language);
    }

    /** In English, as logs have it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** One line for people: {@code contracts/cashless.yaml:7: what is wrong [rule]}. */
    public String in(Locale language) {
        return file + ":" + line + ": " + said.in(language) + " [" + code() + "]";
    }
}
