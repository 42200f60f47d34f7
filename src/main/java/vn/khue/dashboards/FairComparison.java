package vn.khue.dashboards;

import java.util.List;
import java.util.Optional;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.SchoolGroups;
import vn.khue.query.FigureRequest.Breakdown;

/**
 * Units or schools beside each other, as a page shows them.
 *
 * @param choices what can be compared; empty where there is nothing
 * @param age what time it speaks of
 */
record FairComparison(String indicator, List<Choice> choices, Age age) {

    FairComparison {
        choices = List.copyOf(choices);
    }

    /**
     * One set of points with its own middle.
     *
     * @param by districts, communes or schools
     * @param alike what the schools have in common: level, ownership, area; empty for all
     * @param points in the order of the comparison's units
     */
    record Choice(Breakdown by, List<String> alike, List<Point> points, Comparison comparison) {

        Choice {
            alike = List.copyOf(alike);
            points = List.copyOf(points);
        }
    }

    /**
     * @param key code of the place or school
     * @param among where a school lies among those of its level, ownership and area; empty for places
     */
    record Point(String key, String name, Comparison.Unit unit, Optional<SchoolGroups.Among> among) {
    }
}
