package vn.khue.charts.option;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An axis of percentages around some values. It may start above zero and then shows where. */
final class PercentAxis {

    private static final List<Integer> STEPS = List.of(1, 2, 5, 10, 20, 25);
    private static final int TICKS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PercentAxis() {
    }

    /** @param percents 0 to 100; all of 0 to 100 without any */
    static Map<String, Object> around(Stream<BigDecimal> percents) {
        List<BigDecimal> sorted = percents.sorted().toList();
        BigDecimal lowest = sorted.isEmpty() ? BigDecimal.ZERO : sorted.getFirst();
        BigDecimal highest = sorted.isEmpty() ? HUNDRED : sorted.getLast();
        BigDecimal step = step(highest.subtract(lowest));
        return Map.of("type", "value",
                "min", lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step).max(BigDecimal.ZERO),
                "max", highest.divide(step, 0, RoundingMode.CEILING).multiply(step).min(HUNDRED),
                "interval", step, "axisLine", Map.of("show", false), "axisTick", Map.of("show", false),
                "splitLine", Map.of("lineStyle", Map.of("color", "$grid")),
                "axisLabel", Map.of("color", "$axis", "fontSize", 12, "formatter", "@pct0"));
    }

    private static BigDecimal step(BigDecimal range) {
        return STEPS.stream().map(BigDecimal::valueOf)
                .filter(step -> step.multiply(BigDecimal.valueOf(TICKS)).compareTo(range) >= 0).findFirst()
                .orElse(BigDecimal.valueOf(STEPS.getLast()));
    }
}
