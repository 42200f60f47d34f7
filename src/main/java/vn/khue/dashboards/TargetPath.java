package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.khue.analysis.PathToTarget;

/**
 * The way of an indicator to its target, as a page shows it.
 *
 * @param goals the target in percent of each step of the projection, by the year of its day; empty without projection
 * @param age what time it speaks of
 */
record TargetPath(String indicator, PathToTarget path, List<Optional<BigDecimal>> goals, Age age) {

    TargetPath {
        goals = List.copyOf(goals);
    }
}
