package vn.khue.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the engine says of a statement, without the statement. */
final class EngineWords {

    private static final Pattern SAID = Pattern.compile("DB::Exception: (.*)", Pattern.DOTALL);
    private static final Pattern REST = Pattern.compile(
            "(?s)(: |, |\\. )?(In scope |While processing |while executing |"
            + "Stack trace|\\(version |\\([A-Z_]{4,}\\)).*");
    private static final int LONGEST = 300;

    private EngineWords() {
    }

    static String plain(String message) {
        Matcher said = SAID.matcher(message);
        String words = REST.matcher(said.find() ? said.group(1) : message).replaceFirst("").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
