package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.khue.query.Coverage;

/** Notes who reported while a figure is added up. */
final class Reported {

    /** What of an addition speaks of a report; a school whose sum of it is 0 did not report. */
    interface Evidence {

        long of(String cell, long numerator, long denominator);
    }

    private final Optional<BitSet> expected;
    private final BitSet reported;
    private final Evidence evidence;
    private final Optional<LocalDate> oldest;
    private final boolean old;
    private long[] amounts = new long[0];

    private Reported(Optional<BitSet> expected, BitSet reported, Evidence evidence,
            Optional<LocalDate> oldest, boolean old) {
        this.expected = expected;
        this.reported = (BitSet) reported.clone();
        this.evidence = evidence;
        this.oldest = oldest;
        this.old = old;
    }

    /** Known before anything is added up. */
    static Reported of(Optional<BitSet> expected, BitSet reported, Optional<LocalDate> oldest, boolean old) {
        return new Reported(expected, reported, (cell, numerator, denominator) -> 0, oldest, old);
    }

    /** Shown school by school. */
    static Reported bySchool(Optional<BitSet> expected, Evidence evidence, Optional<LocalDate> oldest, boolean old) {
        return new Reported(expected, new BitSet(), evidence, oldest, old);
    }

    /** What is added to a school in a cell. */
    void see(String cell, int school, long numerator, long denominator) {
        long amount = evidence.of(cell, numerator, denominator);
        if (amount != 0) {
            if (school >= amounts.length) {
                amounts = Arrays.copyOf(amounts, Math.max(school + 1, 2 * amounts.length));
            }
            amounts[school] += amount;
        }
    }

    /**
     * @param standing the schools that the question is about
     * @param keyOf key of the row in which a school counts; null for none
     */
    SortedMap<String, Coverage> byKey(Standing standing, IntFunction<@Nullable String> keyOf) {
        Map<String, long[]> counts = new TreeMap<>();
        standing.schools().stream().forEach(school -> {
            boolean waitedFor = expected.map(schools -> schools.get(school)).orElse(true);
            String key = waitedFor ? keyOf.apply(school) : null;
            if (key != null) {
                long[] count = counts.computeIfAbsent(key, any -> new long[2]);
                count[0] += hasReported(school) ? 1 : 0;
                count[1]++;
            }
        });
        SortedMap<String, Coverage> coverage = new TreeMap<>();
        counts.forEach((key, count) -> coverage.put(key, new Coverage(count[0],
                expected.isPresent() ? OptionalLong.of(count[1]) : OptionalLong.empty(),
                oldest.filter(day -> count[0] > 0), old && count[0] > 0)));
        return coverage;
    }

    private boolean hasReported(int school) {
        return reported.get(school) || school < amounts.length && amounts[school] != 0;
    }
}
