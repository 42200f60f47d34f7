package vn.khue.sample;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up a committed file of digital-transformation scores with loops and maps. */
final class PlainDigital {

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal SEVENTY_FIVE = BigDecimal.valueOf(75);

    /** Points of one group by school. */
    private final Map<String, Map<String, BigDecimal>> points = new HashMap<>();

    PlainDigital(String name) {
        for (NamedCsvRecord row : PlainFiles.csv(name)) {
            points.computeIfAbsent(row.getField(PlainFiles.header("criterion_group")), any -> new HashMap<>())
                    .merge(row.getField(PlainFiles.header("school")),
                            new BigDecimal(row.getField(PlainFiles.header("score"))), BigDecimal::add);
        }
    }

    /** @param group {@code teaching} or {@code governance} */
    Map<String, BigDecimal> points(String group) {
        return points.get(Wording.text("group." + group));
    }

    /** Schools of a district, or of all where it is empty, at level 1 (below 50), 2, and 3 (above 75). */
    List<Integer> levels(String group, String district) {
        List<Integer> levels = new ArrayList<>(List.of(0, 0, 0));
        points(group).forEach((school, total) -> {
            if (school.startsWith(district, 2)) {
                int level = level(total);
                levels.set(level - 1, levels.get(level - 1) + 1);
            }
        });
        return levels;
    }

    private static int level(BigDecimal total) {
        if (total.compareTo(FIFTY) < 0) {
            return 1;
        }
        return total.compareTo(SEVENTY_FIVE) > 0 ? 3 : 2;
    }
}
