package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import vn.khue.query.internal.States.Added;

/** What schools count in a cell, on one day after the other. */
final class Totals {

    private final List<Added> added;
    private final long[] numerators;
    private final long[] denominators;
    private int coming;

    /** @param added the oldest first */
    Totals(List<Added> added) {
        this.added = added;
        int highest = (int) added.stream().flatMapToLong(more -> LongStream.of(more.schools())).max().orElse(0);
        numerators = new long[highest + 1];
        denominators = new long[highest + 1];
    }

    /** Some schools together on a day, which must not lie before the last one asked about. */
    Sum on(LocalDate day, BitSet schools) {
        while (coming < added.size() && added.get(coming).after() < day.toEpochDay()) {
            States.each(added.get(coming++), (school, numerator, denominator) -> {
                numerators[school] = Math.addExact(numerators[school], numerator);
                denominators[school] = Math.addExact(denominators[school], denominator);
            });
        }
        Sum sum = new Sum();
        schools.stream().takeWhile(school -> school < numerators.length)
                .forEach(school -> sum.see(school, numerators[school], denominators[school]));
        return sum;
    }
}
