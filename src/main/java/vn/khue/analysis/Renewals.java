package vn.khue.analysis;

import java.util.Optional;
import vn.khue.shared.Ratio;

/**
 * How many certificates ran out, and how many of their schools had another by that day.
 *
 * @param renewed in time, not later
 * @param due that ran out, once for each school and day
 */
public record Renewals(long renewed, long due) {

    /** Of fewer nothing is said. */
    public static final int FEWEST = 20;

    public Renewals {
        if (renewed < 0 || renewed > due) {
            throw new IllegalArgumentException(renewed + " of " + due);
        }
    }

    /** The share renewed in time; empty when too few were due. */
    public Optional<Ratio> rate() {
        return due < FEWEST ? Optional.empty() : Optional.of(Ratio.of(renewed, due));
    }
}
