package vn.khue.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Something to say about the catalogue, kept as the key of a text so that everybody reads it in their own language.
 *
 * @param key in {@code texts/catalogue*.properties}; its first word is the kind of thing that is said
 * @param arguments for {@code {0}}, {@code {1}} …: words of the catalogue, lists of them, and what is to be said in the
 *     same language
 */
public record Message(String key, List<Object> arguments) {

    /** Says something. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    public Message {
        arguments = List.copyOf(arguments);
    }

    /** The first word of the key: {@code rule} of {@code rule.twice}. */
    public String code() {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** In a language; Vietnamese for any but English. */
    public String in(Locale language) {
        String text = text(language);
        for (int at = 0; at < arguments.size(); at++) {
            text = text.replace("{" + at + "}", said(arguments.get(at), language));
        }
        return text;
    }

    private String text(Locale language) {
        try {
            return ResourceBundle.getBundle("texts.catalogue", language, ResourceBundle.Control
                    .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
        } catch (MissingResourceException nobodyWroteIt) {
            return arguments.stream().map(argument -> said(argument, language)).collect(Collectors.joining(", "));
        }
    }

    private static String said(Object argument, Locale language) {
        return switch (argument) {
            case Message message -> message.in(language);
            case Collection<?> many -> many.stream().map(one -> said(one, language)).collect(Collectors.joining(", "));
            default -> String.valueOf(argument);
        };
    }

    /** In English, as logs have it. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
