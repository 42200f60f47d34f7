package vn.khue.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Divides the points of a group among its criteria; some criteria are harder than others, everywhere. */
final class DigitalSheets {

    private final Random random;
    private final Map<String, List<Criterion>> criteria = new HashMap<>();
    private final Map<Criterion, Double> ease = new HashMap<>();

    DigitalSheets(long seed) {
        random = new Random(seed);
        Random once = new Random(4725);
        for (String group : Criterion.GROUPS) {
            criteria.put(group, Criterion.scored(group));
            criteria.get(group).forEach(each -> ease.put(each, StrictMath.exp(0.35 * once.nextGaussian())));
        }
    }

    /** @param totals half points by group */
    DigitalSheet draw(School school, LocalDate assessed, Map<String, Integer> totals) {
        Map<Criterion, Integer> halfPoints = new LinkedHashMap<>();
        Criterion.GROUPS.forEach(group -> spread(totals.get(group), group, Map.of(), halfPoints));
        return new DigitalSheet(school, assessed, halfPoints);
    }

    /**
     * As schools score themselves: no criterion below what others gave.
     *
     * @param more half points by group, given up where the group is full
     */
    DigitalSheet above(DigitalSheet external, LocalDate assessed, Map<String, Integer> more) {
        Map<Criterion, Integer> halfPoints = new LinkedHashMap<>();
        Criterion.GROUPS.forEach(group -> spread(Math.min(200, external.total(group) + more.get(group)), group,
                external.halfPoints(), halfPoints));
        return new DigitalSheet(external.school(), assessed, halfPoints);
    }

    private void spread(int total, String group, Map<Criterion, Integer> least, Map<Criterion, Integer> into) {
        List<Criterion> scored = criteria.get(group);
        double[] weights = scored.stream()
                .mapToDouble(each -> each.max() * ease.get(each) * StrictMath.exp(0.25 * random.nextGaussian()))
                .toArray();
        int[] points = Shares.of(total, weights,
                scored.stream().mapToInt(each -> least.getOrDefault(each, 0)).toArray(),
                scored.stream().mapToInt(each -> 2 * each.max()).toArray());
        for (int i = 0; i < points.length; i++) {
            into.put(scored.get(i), points[i]);
        }
    }
}
