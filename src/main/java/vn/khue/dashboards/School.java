package vn.khue.dashboards;

import java.util.Map;
import java.util.Optional;

/**
 * A school in a list.
 *
 * @param code official code
 * @param name on the day
 * @param marks how it stands, by indicator; an indicator that does not count it has no entry
 */
record School(String code, String name, Map<String, Mark> marks) {

    School {
        marks = Map.copyOf(marks);
    }

    /**
     * How a school stands on one indicator.
     *
     * @param counts whether it counts in the numerator
     * @param level the level it holds, if the indicator has levels and the school holds one
     */
    record Mark(boolean counts, Optional<String> level) {

        /** Orders by what a school has reached. */
        int height() {
            return counts ? 1 + level.map(Integer::parseInt).orElse(0) : 0;
        }
    }

    Optional<Mark> mark(String indicator) {
        return Optional.ofNullable(marks.get(indicator));
    }

    boolean counts(String indicator) {
        return mark(indicator).filter(Mark::counts).isPresent();
    }
}
