package vn.khue.catalogue;

import java.util.regex.Pattern;

/**
 * The form of a code or a text: either a mask of zeros, such as {@code 00000}, which means that many digits and gives
 * back the zeros that a spreadsheet lost, or a regular expression for the whole value.
 *
 * @param text as the contract says it
 */
public record Format(String text) {

    private static final Pattern MASK = Pattern.compile("0{1,20}");

    /** Number of digits to which a shorter number is filled up with zeros; 0 for none. */
    public int digits() {
        return MASK.matcher(text).matches() ? text.length() : 0;
    }

    /** The regular expression that the whole value must match. */
    public String pattern() {
        return digits() > 0 ? "^[0-9]{" + digits() + "}$" : "^(?:" + text + ")$";
    }
}
