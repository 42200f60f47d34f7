package vn.khue.dashboards;

import java.time.LocalDate;
import vn.khue.query.Movement;

/**
 * Why a figure is not what it was on an earlier day.
 *
 * @param movement the change and its parts
 * @param since the earlier day
 * @param then what time the earlier figure speaks of
 * @param now what time the later one speaks of
 * @param known whether anything of what the indicator counts was handed in
 */
record Moved(String indicator, Movement movement, LocalDate since, Age then, Age now, boolean known) {

    /** Whether both days belong to one exam, school year or night, so that there is nothing to hold against another. */
    boolean isOnePeriod() {
        return then.period().isPresent() && then.period().equals(now.period());
    }

    /** Whether the figure is the same, and no school did anything to it. */
    boolean isStill() {
        return movement.change().filter(change -> change.signum() == 0).isPresent()
                && movement.parts().stream().noneMatch(Movement.Part::isTouched);
    }
}
