package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khue.analysis.Position;
import vn.khue.analysis.RankInterval;
import vn.khue.charts.option.RankedBar.Tone;
import vn.khue.query.Coverage;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;

/**
 * The parts of a unit, best first.
 *
 * @param indicator what they are ranked by
 * @param by what the parts are
 * @param whole the figure of the unit
 * @param places the parts that have a figure
 * @param unplaced the figure of schools that stand in none of the parts
 * @param goal the target in percent
 * @param age what time it speaks of
 * @param silent how many parts have no place because no school in them reported
 * @param placedOn day whose boundaries the parts have
 */
record Ranking(String indicator, Breakdown by, Ratio whole, List<Place> places, Optional<Ratio> unplaced,
        Optional<BigDecimal> goal, Age age,
        long silent, LocalDate placedOn) {

    /**
     * One part.
     *
     * @param rank from 1
     * @param interval the ranks that it may truly have
     * @param key code of the unit or level
     * @param name its name
     * @param ratio its figure
     * @param coverage who reported; empty where that cannot be told
     * @param position whether it differs from the whole by more than chance
     */
    record Place(int rank, Optional<RankInterval> interval, String key, String name, Ratio ratio,
            Optional<Coverage> coverage, Position position) {

        /** Whether the rank would say nothing. */
        boolean isNoise() {
            return interval.filter(RankInterval::isNoise).isPresent();
        }

        Tone tone() {
            return Tones.of(position);
        }
    }

    /** Whether a part can be opened: places and schools can, a level is no unit. */
    boolean opens() {
        return by == Breakdown.DISTRICT || by == Breakdown.COMMUNE || by == Breakdown.SCHOOL;
    }
}
