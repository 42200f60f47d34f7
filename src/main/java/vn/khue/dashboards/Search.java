package vn.khue.dashboards;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a reader looks for in a list of schools: words of the name or the start of the code, with or without marks.
 *
 * @param words none for all schools
 */
record Search(List<String> words) {

    static Search of(String text) {
        return new Search(Arrays.stream(plain(text).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    boolean finds(String code, String name) {
        String plain = plain(name);
        return words.stream().allMatch(word -> plain.contains(word) || code.startsWith(word));
    }

    /** Small letters without marks, as people type in a hurry. */
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }
}
