package vn.khue.sample;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What the department aims at: the province by its plan, districts one to three schools above where they stand on
 * 31 May 2023 and a little more every year.
 */
final class Goals {

    static final List<String> COLUMNS = List.of("indicator", "unit_code", "goal_year", "goal");

    private static final int[] YEARS = {2023, 2024, 2025};

    private Goals() {
    }

    static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        List<String> lines = Resources.lines("targets.csv");
        String[] head = lines.getFirst().split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split(",");
            for (int i = 2; i < columns.length; i++) {
                if (!columns[i].isEmpty()) {
                    rows.add(List.of(columns[0], columns[1], head[i], columns[i]));
                }
            }
        }
        for (District district : District.all()) {
            Cell all = district.all(Level.POPULATION);
            rows.addAll(steps(district, "accreditation-coverage", all, Cell::accredited));
            rows.addAll(steps(district, "national-standard-share", all, Cell::standard));
        }
        return rows;
    }

    private static List<List<Object>> steps(District district, String indicator, Cell all, ToIntFunction<Cell> now) {
        List<List<Object>> rows = new ArrayList<>();
        int schools = now.applyAsInt(all) + Math.max(1, all.total() / 40);
        for (int year : YEARS) {
            rows.add(List.of(indicator, district.code(), year, percent(schools, all.total())));
            schools += Math.max(1, all.total() / 50);
        }
        return rows;
    }

    /** Rounded up to half a point, so that the goal asks for that many schools. */
    private static String percent(int schools, int of) {
        return BigDecimal.valueOf(5L * Math.min(200, Math.ceilDiv(200 * schools, of)), 1).stripTrailingZeros()
                .toPlainString();
    }
}
