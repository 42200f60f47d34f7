package vn.khue.ingest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * When the files of a night came: one number for each half hour from noon to noon.
 *
 * @param night which
 * @param counts 48 of them
 */
public record ArrivalCurve(Night night, List<Integer> counts) {

    /** How long each number lasts. */
    public static final Duration STEP = Duration.ofMinutes(30);

    /** How many numbers a night has. */
    public static final int STEPS = (int) Duration.ofDays(1).dividedBy(STEP);

    public ArrivalCurve {
        counts = List.copyOf(counts);
        if (counts.size() != STEPS) {
            throw new IllegalArgumentException("a night has " + STEPS + " half hours, not " + counts.size());
        }
    }

    /** @param came moments within the night */
    public static ArrivalCurve of(Night night, List<Instant> came) {
        int[] counts = new int[STEPS];
        came.forEach(at -> counts[(int) Duration.between(night.from(), at).dividedBy(STEP)]++);
        return new ArrivalCurve(night, IntStream.of(counts).boxed().toList());
    }

    /** All of them. */
    public int total() {
        return upTo(STEPS);
    }

    /** How many came in the first half hours. */
    public int upTo(int steps) {
        return counts.stream().limit(steps).mapToInt(Integer::intValue).sum();
    }

    /** The end of the half hour by which half of the files had come; empty when none came. */
    public Optional<Instant> half() {
        return total() == 0 ? Optional.empty() : IntStream.rangeClosed(1, STEPS)
                .filter(steps -> 2 * upTo(steps) >= total()).mapToObj(this::end).findFirst();
    }

    /** The end of a half hour, counted from 1. */
    public Instant end(int steps) {
        return night.from().plus(STEP.multipliedBy(steps));
    }
}
