package vn.khue.charts.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines over years. At a break every line stops and starts again with another mark, and a vertical line says why; last
 * values are labelled at the end of their line. The axis may start above zero and then shows where.
 */
public final class TrendOption {

    private TrendOption() {
    }

    /**
     * @param points names of the points of the axis
     * @param tips what each point says when it is pointed at
     * @return an ECharts option; {@code $name} is a colour token, {@code @name} a format
     */
    public static Map<String, Object> of(List<String> points, List<String> tips, List<TrendSeries> series,
            Optional<TrendBreak> broken) {
        List<Map<String, Object>> lines = new ArrayList<>();
        series.stream().sorted((one, other) -> Boolean.compare(other.main(), one.main()))
                .forEach(line -> segments(line, broken, points.size()).forEach(part ->
                        lines.add(line(line, part, tips))));
        broken.ifPresent(mark -> lines.add(markAt(mark, points)));
        return Map.of(
                "grid", Map.of("left", 48, "right", 64, "top", 30, "bottom", 24),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", Map.of("type", "category", "data", points, "boundaryGap", true,
                        "axisLine", Map.of("lineStyle", Map.of("color", "$line-strong")),
                        "axisTick", Map.of("show", false), "axisLabel", Map.of("color", "$axis", "fontSize", 12)),
                "yAxis", PercentAxis.around(series.stream().flatMap(line -> line.percents().stream())
                        .flatMap(Optional::stream)),
                "series", lines);
    }

    /** A stretch of a line between breaks: points from, inclusive, to, exclusive. */
    private record Segment(int from, int to, boolean afterBreak) {

        boolean holds(int at) {
            return from <= at && at < to;
        }
    }

    private static Stream<Segment> segments(TrendSeries line, Optional<TrendBreak> broken, int points) {
        return broken.map(mark -> Stream.of(new Segment(0, mark.at(), false), new Segment(mark.at(), points, true)))
                .orElseGet(() -> Stream.of(new Segment(0, points, false)))
                .filter(part -> IntStream.range(part.from(), part.to())
                        .anyMatch(at -> line.percents().get(at).isPresent()));
    }

    private static Map<String, Object> line(TrendSeries line, Segment part, List<String> tips) {
        String colour = line.main() ? "$data-1" : "$data-muted";
        int last = last(line);
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("type", "line");
        drawn.put("symbol", part.afterBreak() ? "rect" : "circle");
        drawn.put("symbolSize", 6);
        drawn.put("showAllSymbol", true);
        drawn.put("z", line.main() ? 3 : 2);
        drawn.put("itemStyle", Map.of("color", colour));
        drawn.put("lineStyle", Map.of("color", colour, "width", line.main() ? 2.5 : 2));
        drawn.put("data", IntStream.range(0, line.percents().size())
                .mapToObj(at -> point(line, part, at, tips)).toList());
        if (part.holds(last) && !line.last().isEmpty()) {
            drawn.put("endLabel", Map.of("show", true, "formatter", line.last(), "color", "$ink", "fontSize", 12,
                    "fontWeight", 600));
        }
        return drawn;
    }

    private static Map<String, Object> point(TrendSeries line, Segment part, int at, List<String> tips) {
        // "-" is ECharts' word for no value
        Object value = part.holds(at) ? line.percents().get(at).<Object>map(percent -> percent).orElse("-") : "-";
        return Map.of("value", value, "tip", tips.get(at));
    }

    private static int last(TrendSeries line) {
        return IntStream.range(0, line.percents().size()).filter(at -> line.percents().get(at).isPresent())
                .reduce((first, second) -> second).orElse(-1);
    }

    private static Map<String, Object> markAt(TrendBreak mark, List<String> points) {
        return Map.of("type", "line", "data", List.of(), "markLine", Map.of("silent", true, "symbol", "none",
                "data", List.of(Map.of("xAxis", points.get(mark.at()))),
                "lineStyle", Map.of("color", "$ink-3", "width", 1.5, "type", "solid"),
                "label", Map.of("show", true, "position", "end", "formatter", mark.words(), "fontSize", 12,
                        "color", "$ink-2")));
    }
}
