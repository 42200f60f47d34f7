package vn.khue.sample;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;

/** Vietnamese names and spellings. */
final class Wording {

    private static final Properties TEXTS = Resources.properties("wording.properties");

    private Wording() {
    }

    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getProperty(key)).format(arguments);
    }

    /** School names of one level, each once, in drawn order: flowers and birds for kindergartens, people for others. */
    static List<String> names(Level level, Random random) {
        List<String> words = new ArrayList<>(Resources.lines(level == Level.MN ? "kindergartens.txt" : "people.txt"));
        Collections.shuffle(words, random);
        return words.stream().map(word -> text("name." + level, word)).toList();
    }
}
