package vn.khue.catalogue;

import java.util.Locale;

/** A text for people, Vietnamese first. */
public record Text(String vi, String en) {

    /** The text in the language asked for; Vietnamese for any other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
