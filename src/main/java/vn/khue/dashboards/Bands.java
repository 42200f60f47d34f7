package vn.khue.dashboards;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import vn.khue.query.FigureRequest.Breakdown;

/**
 * How many stand on which level of a split, indicator by indicator. Indicators are never merged.
 *
 * @param groups one for each indicator
 * @param by what the rows of a group are
 * @param age what time it speaks of
 */
record Bands(List<Group> groups, Breakdown by, Age age) {

    /** As many colours as there are; levels of digital transformation are three, of accreditation four. */
    static final int HIGHEST = 4;

    /** What counts, where an indicator has no split. */
    static final int COUNTED = 3;

    /**
     * One indicator.
     *
     * @param names what the contract calls the levels; empty where it has no words for them
     * @param rows the bars
     */
    record Group(String indicator, Map<Integer, String> names, List<Row> rows) {
    }

    /**
     * One bar.
     *
     * @param key MN, TH …; code of a place; value of a facet
     * @param counts how many stand on each level
     * @param base all of them, on a level or on none
     */
    record Row(String key, String name, SortedMap<Integer, Long> counts, long base) {

        long onNone() {
            return base - counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The bases of all bars of the first indicator together. */
    long base() {
        return groups.getFirst().rows().stream().mapToLong(Row::base).sum();
    }

    /** Levels that some bar has, lowest first. */
    List<Integer> levels() {
        return groups.stream().flatMap(group -> group.rows().stream()).flatMap(row -> row.counts().keySet().stream())
                .distinct().sorted().toList();
    }

    boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }
}
