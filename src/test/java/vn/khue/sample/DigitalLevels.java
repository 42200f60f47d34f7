package vn.khue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * External scores of 2022-2023 by group, in half points. The schools of a district are ranked by what they would have
 * scored, and the ranks are laid into the levels of the table: level 1 below 50, level 3 above 75, both strictly.
 */
final class DigitalLevels {

    private static final int[] LOWEST = {64, 100, 151};
    private static final int[] HIGHEST = {99, 150, 188};
    private static final int MANY = 30;
    private static final double[] BEND = {0.6, 1, 1.5};

    private final Random random = new Random(20230520);
    private final Map<School, Map<String, Integer>> totals = new LinkedHashMap<>();

    /** @param schools all but kindergartens */
    DigitalLevels(List<School> schools) {
        for (DigitalDistrict district : DigitalDistrict.all()) {
            List<School> assessed = schools.stream().filter(school -> school.district().equals(district.code()))
                    .sorted(lowestFirst(schools, 1)).skip(district.none()).toList();
            for (String group : Criterion.GROUPS) {
                lay(assessed.stream().sorted(lowestFirst(assessed, 0.9)).toList(), group,
                        district.levels().get(group));
            }
        }
    }

    /** By school and group; schools that were not assessed are missing. */
    Map<School, Map<String, Integer>> totals() {
        return totals;
    }

    private Comparator<School> lowestFirst(List<School> schools, double noise) {
        Map<School, Double> latent = new HashMap<>();
        schools.forEach(school -> latent.put(school, school.quality() + noise * random.nextGaussian()));
        return Comparator.comparing(latent::get);
    }

    private void lay(List<School> ranked, String group, List<Integer> levels) {
        List<School> left = new ArrayList<>(ranked);
        for (int level = 0; level < levels.size(); level++) {
            int count = levels.get(level);
            for (int i = 0; i < count; i++) {
                double place = StrictMath.pow(place(i, count), BEND[level]);
                int total = LOWEST[level] + (int) StrictMath.round(place * (HIGHEST[level] - LOWEST[level]));
                totals.computeIfAbsent(left.removeFirst(), any -> new HashMap<>()).put(group, total);
            }
        }
    }

    /** Where there are many, the first and the last stand exactly on the limits. */
    private double place(int i, int count) {
        return count > MANY ? i / (count - 1.0) : (i + random.nextDouble()) / count;
    }
}
