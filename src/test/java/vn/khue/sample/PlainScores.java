package vn.khue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a committed file of candidates' scores with loops and lists; scores in hundredths. */
final class PlainScores {

    private final Map<String, List<Integer>> scores = new HashMap<>();
    private int candidates;
    private int largestSerial;

    PlainScores(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            candidates++;
            largestSerial = Math.max(largestSerial,
                    Integer.parseInt(row.getField(PlainFiles.header("candidate")).substring(2)));
            for (String subject : subjects()) {
                score(row, subject).ifPresent(score ->
                        scores.computeIfAbsent(subject, any -> new ArrayList<>()).add(score));
            }
        }
        scores.values().forEach(Collections::sort);
    }

    static List<String> subjects() {
        return Paper.of(2023).stream().map(Paper::subject).toList();
    }

    /** Who has a row: whoever took a paper. */
    int candidates() {
        return candidates;
    }

    int largestSerial() {
        return largestSerial;
    }

    int count(String subject) {
        return scores.get(subject).size();
    }

    int sum(String subject) {
        return scores.get(subject).stream().mapToInt(Integer::intValue).sum();
    }

    /** Of an even number of papers the lower of the two in the middle and the higher one, added. */
    int twiceTheMedian(String subject) {
        List<Integer> sorted = scores.get(subject);
        return sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2);
    }

    int atMostOne(String subject) {
        return between(subject, 0, 101);
    }

    /** Papers from one score to below another. */
    int between(String subject, int from, int to) {
        return (int) scores.get(subject).stream().filter(score -> score >= from && score < to).count();
    }

    private static Optional<Integer> score(NamedCsvRecord row, String subject) {
        String cell = row.getField(PlainFiles.header(subject));
        return cell.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(cell).movePointRight(2).intValueExact());
    }
}
