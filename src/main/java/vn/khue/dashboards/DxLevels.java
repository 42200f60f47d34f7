package vn.khue.dashboards;

import java.util.List;
import java.util.SortedMap;

/**
 * How many schools stand on which level of digital transformation, by group of criteria. The groups are never merged.
 *
 * @param groups teaching, then governance
 * @param schools all that are to be assessed
 * @param age what school year it speaks of
 */
record DxLevels(List<Group> groups, long schools, Age age) {

    /** Levels from the lowest: below 50 points, 50 to 75, above 75 (Quyết định 4725/QĐ-BGDĐT). */
    static final int HIGHEST = 3;

    /**
     * One group of criteria.
     *
     * @param indicator whose figure it is
     * @param rows one for each level of education, in the order of a school life
     */
    record Group(String indicator, List<Row> rows) {
    }

    /**
     * Schools of one level of education.
     *
     * @param level MN, TH …
     * @param counts schools by level of digital transformation
     * @param base all of them, assessed or not
     */
    record Row(String level, SortedMap<Integer, Long> counts, long base) {

        long notAssessed() {
            return base - counts.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    boolean isEmpty() {
        return groups.stream().allMatch(group -> group.rows().isEmpty());
    }
}
