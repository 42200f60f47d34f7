package vn.khue.query;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How many schools stand behind a figure, and how old what they reported is. A school that did not report is unknown,
 * never a nought.
 *
 * @param reported schools of which something counts
 * @param expected schools of the indicator's population that stood in the unit on the day; empty where nobody in
 *     particular is waited for, as in an exam that counts whoever has candidates
 * @param oldest the day of the oldest report that counts; empty without any
 * @param old whether that report has passed the indicator's age limit
 */
public record Coverage(long reported, OptionalLong expected, Optional<LocalDate> oldest, boolean old) {

    public Coverage {
        if (reported < 0 || expected.isPresent() && reported > expected.getAsLong()) {
            throw new IllegalArgumentException(reported + " of " + expected + " reported");
        }
    }

    /** Nobody of those that must report has. */
    public boolean isSilent() {
        return reported == 0 && expected.orElse(0) > 0;
    }

    /** How many of those that must report have not; 0 where nobody is waited for. */
    public long missing() {
        return expected.orElse(reported) - reported;
    }

    /** Those of two parts that have no school in common. */
    public Coverage plus(Coverage other) {
        OptionalLong both = expected.isPresent() && other.expected.isPresent()
                ? OptionalLong.of(expected.getAsLong() + other.expected.getAsLong()) : OptionalLong.empty();
        return new Coverage(reported + other.reported, both, Stream.of(oldest, other.oldest).flatMap(Optional::stream)
                .min(LocalDate::compareTo), old || other.old);
    }
}
