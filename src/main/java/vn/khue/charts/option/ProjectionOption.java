package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How a share may go on, from one known point: every line behind it is dashed, for none of it has happened. The goal is
 * a step line.
 */
public final class ProjectionOption {

    /** Labels at the ends that are closer together than this part of the axis would collide. */
    private static final BigDecimal CLOSE = new BigDecimal("0.07");

    private ProjectionOption() {
    }

    /**
     * @param points names of the points of the axis; the first is the known one
     * @param tips what each point says when it is pointed at
     * @param lines at least one; all start at the same value
     * @param goals the goal at each point; an empty one leaves a gap
     * @return an ECharts option; {@code $name} is a colour token, {@code @name} a format
     */
    public static Map<String, Object> of(List<String> points, List<String> tips, List<ProjectedLine> lines,
            List<Optional<BigDecimal>> goals) {
        Map<String, Object> axis = PercentAxis.around(Stream.concat(
                lines.stream().flatMap(line -> line.percents().stream()), goals.stream().flatMap(Optional::stream)));
        BigDecimal height = ((BigDecimal) axis.get("max")).subtract((BigDecimal) axis.get("min"));
        List<BigDecimal> labelled = new ArrayList<>();
        List<Map<String, Object>> series = new ArrayList<>();
        lines.forEach(line -> series.add(line(line, tips, isFree(line.percents().getLast(), labelled, height))));
        series.add(goal(goals));
        return Map.of(
                "grid", Map.of("left", 48, "right", 64, "top", 16, "bottom", 24),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", Map.of("type", "category", "data", points, "boundaryGap", true,
                        "axisLine", Map.of("lineStyle", Map.of("color", "$line-strong")),
                        "axisTick", Map.of("show", false),
                        "axisLabel", Map.of("color", "$axis", "fontSize", 12, "hideOverlap", true)),
                "yAxis", axis,
                "series", series);
    }

    private static boolean isFree(BigDecimal value, List<BigDecimal> labelled, BigDecimal height) {
        boolean free = labelled.stream().noneMatch(other ->
                value.subtract(other).abs().compareTo(height.multiply(CLOSE)) < 0);
        if (free) {
            labelled.add(value);
        }
        return free;
    }

    private static Map<String, Object> line(ProjectedLine line, List<String> tips, boolean labelled) {
        ProjectedLine.Course course = line.course();
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("type", "line");
        drawn.put("symbol", course.mark());
        drawn.put("symbolSize", 7);
        drawn.put("showAllSymbol", true);
        drawn.put("itemStyle", Map.of("color", course.colour()));
        drawn.put("lineStyle", Map.of("color", course.colour(), "width", 2, "type", course.dashes()));
        drawn.put("data", IntStream.range(0, line.percents().size()).mapToObj(at -> Map.of(
                "value", line.percents().get(at), "tip", tips.get(at))).toList());
        if (labelled) {
            drawn.put("endLabel", Map.of("show", true, "formatter", line.last(), "color", "$ink", "fontSize", 12,
                    "fontWeight", 600));
        }
        return drawn;
    }

    private static Map<String, Object> goal(List<Optional<BigDecimal>> goals) {
        // "-" is ECharts' word for no value
        return Map.of("type", "line", "step", "middle", "symbol", "none", "silent", true, "z", 1,
                "lineStyle", Map.of("color", "$target", "width", 1.5, "type", "solid"),
                "data", goals.stream().map(goal -> Map.of("value", goal.<Object>map(value -> value).orElse("-")))
                        .toList());
    }
}
