package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Bars that lie one after the other along an axis of differences, names at the left and lengths at the right: what is
 * added, what is taken away, and where both lead. A bar that crosses nothing is drawn on both sides of it.
 */
public final class WaterfallOption {

    /** Height of one bar with its text, in pixels. */
    public static final int ROW = 34;

    private static final int BAR = 16;
    private static final int WORDS = 96;
    private static final double LETTER = 7.1;
    private static final String STACK = "steps";

    private WaterfallOption() {
    }

    /** @return the height that shows every step, in pixels */
    public static int height(int steps) {
        return steps * ROW + 8;
    }

    /** @return an ECharts option; {@code $name} is a colour token, {@code @name} a format */
    public static Map<String, Object> of(List<WaterfallStep> steps) {
        int longest = steps.stream().mapToInt(step -> step.name().length()).max().orElse(0);
        int names = (int) Math.clamp(longest * LETTER + 14, 80, 190);
        List<BigDecimal> ends = Stream.concat(Stream.of(BigDecimal.ZERO), steps.stream().flatMap(step ->
                Stream.of(step.from(), step.to()))).toList();
        return Map.of(
                "grid", Map.of("left", names, "right", WORDS, "top", 4, "bottom", 4),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", Map.of("type", "value", "show", false, "min", ends.stream().min(BigDecimal::compareTo)
                        .orElseThrow(), "max", ends.stream().max(BigDecimal::compareTo).orElseThrow()),
                "yAxis", List.of(axis("left", names, steps.stream().map(WaterfallStep::name).toList(), 420),
                        axis("right", WORDS, steps.stream().map(WaterfallStep::words).toList(), 640)),
                "series", List.of(gap(steps, step -> above(lower(step))), bar(steps,
                                step -> above(upper(step)).subtract(above(lower(step)))),
                        gap(steps, step -> below(upper(step))), bar(steps,
                                step -> below(lower(step)).subtract(below(upper(step))))));
    }

    private static BigDecimal lower(WaterfallStep step) {
        return step.from().min(step.to());
    }

    private static BigDecimal upper(WaterfallStep step) {
        return step.from().max(step.to());
    }

    private static BigDecimal above(BigDecimal value) {
        return value.max(BigDecimal.ZERO);
    }

    private static BigDecimal below(BigDecimal value) {
        return value.min(BigDecimal.ZERO);
    }

    private static Map<String, Object> axis(String side, int margin, List<String> texts, int weight) {
        boolean left = side.equals("left");
        return Map.ofEntries(
                Map.entry("type", "category"), Map.entry("position", side), Map.entry("inverse", true),
                Map.entry("data", texts), Map.entry("axisLine", hidden()), Map.entry("axisTick", hidden()),
                Map.entry("splitLine", hidden()), Map.entry("axisLabel", Map.of(
                        "align", left ? "left" : "right", "margin", margin, "interval", 0, "color", "$ink",
                        "fontSize", 13, "fontWeight", weight)));
    }

    /** What lies between nothing and the bar. */
    private static Map<String, Object> gap(List<WaterfallStep> steps, Function<WaterfallStep, BigDecimal> length) {
        return Map.of("type", "bar", "stack", STACK, "silent", true, "barWidth", BAR,
                "itemStyle", Map.of("color", "transparent"), "data", steps.stream().map(length).toList());
    }

    private static Map<String, Object> bar(List<WaterfallStep> steps, Function<WaterfallStep, BigDecimal> length) {
        return Map.of("type", "bar", "stack", STACK, "barWidth", BAR, "data", steps.stream().map(step -> Map.of(
                "value", length.apply(step), "tip", step.tip(), "itemStyle", Map.of("color", step.token()))).toList(),
                "markLine", Map.of("symbol", "none", "silent", true, "label", hidden(),
                        "lineStyle", Map.of("type", "solid", "width", 1, "color", "$line-strong"),
                        "data", List.of(Map.of("xAxis", 0))));
    }

    private static Map<String, Object> hidden() {
        return Map.of("show", false);
    }
}
