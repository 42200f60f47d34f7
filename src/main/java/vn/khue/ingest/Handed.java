package vn.khue.ingest;

import java.util.Optional;

/**
 * What somebody says about a file while handing it in.
 *
 * @param fileName as the sender calls it; only ever shown and searched for a date, never used as a path
 * @param dataset id of the contract; empty: the header will tell
 * @param period in the form of the contract's kind, such as {@code 2023-05}; empty: the file name or the day will tell
 * @param sender on whose behalf: {@code department}, or the code of a school or unit
 * @param by login of the person
 */
public record Handed(String fileName, Optional<String> dataset, Optional<String> period, String sender, String by) {

    private static final int LONGEST_FILE_NAME = 400;
    private static final int LONGEST_DATASET = 64;
    private static final int LONGEST_PERIOD = 16;
    private static final int LONGEST_PARTY = 64;

    /** @throws IllegalArgumentException when something is longer than any such thing is */
    public Handed {
        fileName = lastPart(fileName);
        dataset = dataset.filter(id -> !id.isBlank());
        period = period.filter(text -> !text.isBlank());
        requireAtMost(LONGEST_DATASET, dataset.orElse(""));
        requireAtMost(LONGEST_PERIOD, period.orElse(""));
        requireAtMost(LONGEST_PARTY, sender);
        requireAtMost(LONGEST_PARTY, by);
    }

    /** Browsers and scripts send whole paths; only the end tells anything. */
    private static String lastPart(String name) {
        String end = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return end.substring(Math.max(0, end.length() - LONGEST_FILE_NAME));
    }

    private static void requireAtMost(int length, String text) {
        if (text.length() > length) {
            throw new IllegalArgumentException("longer than " + length + " characters: " + text);
        }
    }
}
