package vn.khue.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Schools of a district by the level of their digital transformation in 2022-2023, kindergartens left out.
 *
 * @param code official code
 * @param schools in all
 * @param none of them, not assessed
 * @param levels by group, schools at level 1, 2 and 3
 */
record DigitalDistrict(String code, int schools, int none, Map<String, List<Integer>> levels) {

    static List<DigitalDistrict> all() {
        return Resources.lines("digital-levels.csv").stream().skip(1).map(DigitalDistrict::parse).toList();
    }

    private static DigitalDistrict parse(String line) {
        String[] columns = line.split(",");
        return new DigitalDistrict(columns[0], Integer.parseInt(columns[1]), Integer.parseInt(columns[2]),
                Map.of("teaching", numbers(columns[3]), "governance", numbers(columns[4])));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split("·")).map(Integer::valueOf).toList();
    }
}
