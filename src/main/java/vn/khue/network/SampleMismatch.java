package vn.khue.network;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sample was asked for where real data are, or the other way round: the two never mix. */
public final class SampleMismatch extends RuntimeException {

    SampleMismatch() {
        super(say("mismatch.unopened"));
    }

    SampleMismatch(CentreInfo opened) {
        super(opened.sample() ? say("mismatch.sample") : say("mismatch.real", opened.name()));
    }

    /** On a terminal, before any page can say it: Vietnamese, then English. */
    private static String say(String key, Object... words) {
        return in(Locale.of("vi"), key, words) + " · " + in(Locale.ENGLISH, key, words);
    }

    private static String in(Locale language, String key, Object... words) {
        ResourceBundle texts = ResourceBundle.getBundle("texts.network", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), language).format(words);
    }
}
