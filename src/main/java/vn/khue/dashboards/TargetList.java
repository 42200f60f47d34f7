package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import vn.khue.shared.Ratio;
import vn.khue.targets.Targets.Goal;

/**
 * The targets of a unit and its places for one indicator and year, and what has become of them.
 *
 * @param year whose targets these are
 * @param age what time the figures speak of
 * @param lines the unit first
 */
record TargetList(String indicator, int year, Age age, List<Line> lines) {

    /**
     * One place.
     *
     * @param ratio its figure; empty where it has none
     * @param goals every target that it ever had for the indicator, the newest first
     */
    record Line(String code, String name, Optional<Ratio> ratio, List<Goal> goals) {

        /** The one in force for a year. */
        Optional<Goal> goal(int year) {
            return goals.stream().filter(goal -> goal.year() == year).findFirst();
        }

        /** The figure against the target of a year; empty where either is missing. */
        Optional<ToGoal> toGoal(int year) {
            return ratio.flatMap(figure -> goal(year).map(goal -> new ToGoal(figure,
                    Optional.of(goal.share().movePointRight(2)))));
        }
    }
}
