package vn.khue.sample;

import java.time.LocalDate;
import java.util.Map;

/**
 * How a school was scored at one stage.
 *
 * @param school which
 * @param assessed day
 * @param halfPoints of each criterion with points
 */
record DigitalSheet(School school, LocalDate assessed, Map<Criterion, Integer> halfPoints) {

    int total(String group) {
        return halfPoints.entrySet().stream().filter(entry -> entry.getKey().group().equals(group))
                .mapToInt(Map.Entry::getValue).sum();
    }
}
