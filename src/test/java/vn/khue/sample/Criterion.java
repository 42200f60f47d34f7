package vn.khue.sample;

import java.util.List;

/**
 * A criterion of digital transformation.
 *
 * @param group {@code teaching} or {@code governance}
 * @param code as in the decision
 * @param name as in the decision
 * @param mandatory whether it is a condition and carries no points
 * @param max points
 */
record Criterion(String group, String code, String name, boolean mandatory, int max) {

    static final List<String> GROUPS = List.of("teaching", "governance");

    /**
     * The table of QĐ 4725/QĐ-BGDĐT of 30 December 2022 as a secondary source has it. There its second group lacks ten
     * points, so the sample adds one criterion that says what it is.
     */
    static List<Criterion> all() {
        return Resources.lines("digital-criteria.txt").stream().skip(1).map(Criterion::parse).toList();
    }

    /** Those with points. */
    static List<Criterion> scored(String group) {
        return all().stream().filter(each -> each.group().equals(group) && !each.mandatory()).toList();
    }

    private static Criterion parse(String line) {
        String[] columns = line.split("\\|");
        return new Criterion(columns[0], columns[1], columns[4], columns[2].equals("1"), Integer.parseInt(columns[3]));
    }
}
