package vn.khue.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with placeholders: {@code Trường {school} không hoạt động}. */
public record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    /** Names in braces, in order. */
    public List<String> placeholders() {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /**
     * The text cut at its placeholders.
     *
     * @param words what to make of the words between
     * @param placeholders what to make of a placeholder's name
     */
    public List<String> pieces(Function<String, String> words, Function<String, String> placeholders) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        Matcher matcher = PLACEHOLDER.matcher(text);
        for (MatchResult placeholder : matcher.results().toList()) {
            if (placeholder.start() > from) {
                pieces.add(words.apply(text.substring(from, placeholder.start())));
            }
            pieces.add(placeholders.apply(placeholder.group(1)));
            from = placeholder.end();
        }
        if (from < text.length()) {
            pieces.add(words.apply(text.substring(from)));
        }
        return pieces;
    }
}
