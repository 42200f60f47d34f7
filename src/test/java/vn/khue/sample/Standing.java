package vn.khue.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Who holds what on 31 May 2023: within each cell the schools of the highest quality (with some noise) are accredited,
 * the best of these at national standard, so that the counts of the cells stay exact.
 *
 * @param accredited the 711, best first
 * @param held their levels: 96, 468, 143, 4
 * @param standard the 591 of them at national standard, best first
 * @param expired the 66 whose certificate ran out
 * @param revoked the 3 whose certificate was taken back
 * @param never the 241, best first
 */
record Standing(List<School> accredited, Map<School, Integer> held, List<School> standard, List<School> expired,
        List<School> revoked, List<School> never) {

    private static final int EXPIRED = 66;
    private static final int REVOKED = 3;
    private static final int LEVEL_FOUR = 4;
    private static final int LEVEL_THREE = 143;
    private static final int LEVEL_ONE = 96;

    static Standing of(List<School> population) {
        Map<School, Double> score = score(population);
        Comparator<School> best = Comparator.comparing(score::get, Comparator.reverseOrder());
        List<School> accredited = new ArrayList<>();
        List<School> standard = new ArrayList<>();
        List<School> others = new ArrayList<>();
        for (District district : District.all()) {
            district.cells().forEach((level, cell) -> {
                List<School> ranked = population.stream()
                        .filter(school -> school.district().equals(district.code()) && school.level() == level)
                        .sorted(best).toList();
                standard.addAll(ranked.subList(0, cell.standard()));
                accredited.addAll(ranked.subList(0, cell.accredited()));
                others.addAll(ranked.subList(cell.accredited(), cell.total()));
            });
        }
        accredited.sort(best);
        standard.sort(best);
        others.sort(best);
        return new Standing(accredited, levels(accredited, standard), standard,
                List.copyOf(others.subList(0, EXPIRED)),
                List.copyOf(others.subList(EXPIRED, EXPIRED + REVOKED)),
                List.copyOf(others.subList(EXPIRED + REVOKED, others.size())));
    }

    private static Map<School, Double> score(List<School> population) {
        Random noise = new Random(711);
        return population.stream().collect(Collectors.toMap(school -> school,
                school -> school.quality() + 0.6 * noise.nextGaussian()));
    }

    /** National standard needs level 2, so level 1 is held below it. */
    private static Map<School, Integer> levels(List<School> accredited, List<School> standard) {
        List<School> below = accredited.stream().filter(school -> !standard.contains(school)).toList();
        Map<School, Integer> levels = new HashMap<>();
        below.subList(below.size() - LEVEL_ONE, below.size()).forEach(school -> levels.put(school, 1));
        List<School> above = accredited.stream().filter(school -> !levels.containsKey(school)).toList();
        for (int i = 0; i < above.size(); i++) {
            levels.put(above.get(i), i < LEVEL_FOUR ? 4 : i < LEVEL_FOUR + LEVEL_THREE ? 3 : 2);
        }
        return levels;
    }
}
