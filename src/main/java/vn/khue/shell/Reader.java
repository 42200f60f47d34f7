package vn.khue.shell;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.shared.Scope;

/**
 * Who reads a page.
 *
 * @param name as shown
 * @param role as shown under the name
 * @param scope what may be read
 */
public record Reader(String name, String role, Scope scope) {

    /** At most two letters that stand for the name. */
    public String initials() {
        String[] words = name.strip().split("\\s+");
        return Stream.of(words).skip(Math.max(0, words.length - 2)).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }
}
