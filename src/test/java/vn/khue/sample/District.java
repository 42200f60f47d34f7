package vn.khue.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is fixed about a district.
 *
 * @param code official code
 * @param quality mean of the latent quality of its schools
 * @param cells schools by level
 */
record District(String code, double quality, Map<Level, Cell> cells) {

    /** The 15 districts of Đắk Lắk; the sums are the published figures of 31 May 2023. */
    static List<District> all() {
        return Resources.lines("districts.csv").stream().skip(1).map(District::parse).toList();
    }

    Cell all(Iterable<Level> levels) {
        Cell sum = new Cell(0, 0, 0);
        for (Level level : levels) {
            sum = sum.plus(cells.get(level));
        }
        return sum;
    }

    private static District parse(String line) {
        String[] columns = line.split(",");
        Map<Level, Cell> cells = new EnumMap<>(Level.class);
        for (Level level : Level.POPULATION) {
            cells.put(level, Cell.parse(columns[2 + level.ordinal()]));
        }
        return new District(columns[0], Double.parseDouble(columns[1]), cells);
    }
}
