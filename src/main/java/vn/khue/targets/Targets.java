package vn.khue.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Goals by indicator, unit and year. */
public interface Targets {

    /** The newest goal, as a share: 0.7000 is 70 %; empty when none is set. */
    default Optional<BigDecimal> goal(String indicator, String unit, int year) {
        return goal(indicator, unit, year, Long.MAX_VALUE);
    }

    /** The goal that was in force at {@code version}: publications pin theirs. */
    Optional<BigDecimal> goal(String indicator, String unit, int year, long version);

    /** Every goal that an indicator ever had in some units, the newest first. */
    List<Goal> all(String indicator, Collection<String> units);

    /**
     * A goal as it was set.
     *
     * @param unit code
     * @param share 0.7000 is 70 %
     * @param by login of the person, or "delivery 12" for one that came in a file
     */
    record Goal(long version, String unit, int year, BigDecimal share, String by, Instant at) {
    }

    /** The version of the newest goal of all; 0 before the first. */
    long version();

    /**
     * Sets a goal.
     *
     * @param goal a share with at most four decimals
     * @param by login of the person
     * @return its version
     * @throws IllegalArgumentException unless the goal lies in [0, 1]
     */
    long set(String indicator, String unit, int year, BigDecimal goal, String by);
}
