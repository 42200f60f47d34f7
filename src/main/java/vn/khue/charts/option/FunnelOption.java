package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Units by base and share, with the lines between which chance explains a difference. Who lies above, within and below
 * differs in colour and in mark; only those outside bear their names.
 */
public final class FunnelOption {

    /** More names than this could not be told apart. */
    private static final int NAMED = 8;
    /** Words closer together than this part of the height would collide. */
    private static final BigDecimal CLOSE = new BigDecimal("0.07");
    /** Beyond this part of the width a name stands at the left of its point. */
    private static final double RIGHT = 0.7;

    private FunnelOption() {
    }

    /**
     * @param points at least one
     * @param lines each with points at the same bases
     * @param base what the horizontal axis counts
     * @return an ECharts option; {@code $name} is a colour token, {@code @name} a format
     */
    public static Map<String, Object> of(List<FunnelPoint> points, List<FunnelLine> lines, String base) {
        List<Map<String, Object>> series = new ArrayList<>();
        series.add(points(points));
        Map<String, Object> axis = PercentAxis.around(Stream.concat(points.stream().map(FunnelPoint::percent),
                lines.stream().map(FunnelOption::middle)));
        BigDecimal gap = ((BigDecimal) axis.get("max")).subtract((BigDecimal) axis.get("min")).multiply(CLOSE);
        List<BigDecimal> labelled = new ArrayList<>();
        lines.forEach(line -> series.add(line(line, isFree(line, labelled, gap))));
        return Map.of(
                "grid", Map.of("left", 48, "right", 58, "top", 12, "bottom", 42),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", xAxis(points, lines, base),
                "yAxis", axis,
                "series", series);
    }

    private static Map<String, Object> xAxis(List<FunnelPoint> points, List<FunnelLine> lines, String base) {
        long[] bases = Stream.concat(points.stream().map(FunnelPoint::base), lines.stream().flatMap(line ->
                line.points().stream()).map(FunnelLine.Point::base)).mapToLong(one -> one).sorted().toArray();
        return Map.ofEntries(
                Map.entry("type", "value"), Map.entry("min", bases[0]), Map.entry("max", bases[bases.length - 1]),
                Map.entry("name", base), Map.entry("nameLocation", "middle"), Map.entry("nameGap", 26),
                Map.entry("nameTextStyle", Map.of("color", "$axis", "fontSize", 12)),
                Map.entry("axisLine", Map.of("lineStyle", Map.of("color", "$line-strong"))),
                Map.entry("axisTick", Map.of("show", false)), Map.entry("splitLine", Map.of("show", false)),
                Map.entry("axisLabel", Map.of("color", "$axis", "fontSize", 12, "formatter", "@int",
                        "hideOverlap", true, "showMinLabel", false, "showMaxLabel", false)));
    }

    /** Where a line stands for a unit of middling size: at the smallest bases it is far off and may be cut. */
    private static BigDecimal middle(FunnelLine line) {
        return line.points().get(line.points().size() / 3).percent();
    }

    private static long first(List<FunnelPoint> points) {
        return points.stream().mapToLong(FunnelPoint::base).min().orElseThrow();
    }

    private static long last(List<FunnelPoint> points) {
        return points.stream().mapToLong(FunnelPoint::base).max().orElseThrow();
    }

    /** A line that is not drawn carries the points, in the order in which the arrow keys visit them. */
    private static Map<String, Object> points(List<FunnelPoint> points) {
        List<FunnelPoint> sorted = points.stream().sorted(Comparator.comparingLong(FunnelPoint::base)).toList();
        Set<FunnelPoint> named = sorted.stream().filter(point -> point.tone() != RankedBar.Tone.WITHIN)
                .sorted(Comparator.comparingLong(FunnelPoint::base).reversed()).limit(NAMED)
                .collect(Collectors.toSet());
        double turn = first(points) + RIGHT * (last(points) - first(points));
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "line");
        series.put("z", 10);
        series.put("showAllSymbol", true);
        series.put("lineStyle", Map.of("width", 0));
        series.put("data", sorted.stream().map(point -> point(point, named.contains(point), point.base() > turn))
                .toList());
        return series;
    }

    private static Map<String, Object> point(FunnelPoint point, boolean named, boolean atLeft) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("value", List.of(point.base(), point.percent()));
        point.key().ifPresent(key -> drawn.put("key", key));
        drawn.put("tip", point.tip());
        drawn.put("symbol", switch (point.tone()) {
            case ABOVE -> "triangle";
            case WITHIN -> "circle";
            case BELOW -> "diamond";
        });
        drawn.put("symbolSize", point.tone() == RankedBar.Tone.WITHIN ? 9 : 12);
        drawn.put("itemStyle", Map.of("color", point.tone().token(), "borderColor", "$surface", "borderWidth", 1));
        drawn.put("cursor", point.key().isPresent() ? "pointer" : "default");
        if (named) {
            drawn.put("label", Map.of("show", true, "position", atLeft ? "left" : "right", "formatter",
                    point.name().replaceAll("[{}|]", " "), "color", "$ink", "fontSize", 12));
        }
        return drawn;
    }

    /** Words at the ends of two lines must not collide; the first line keeps its own. */
    private static boolean isFree(FunnelLine line, List<BigDecimal> labelled, BigDecimal gap) {
        BigDecimal end = line.points().getLast().percent();
        boolean free = !line.words().isEmpty() && labelled.stream().noneMatch(other ->
                end.subtract(other).abs().compareTo(gap) < 0);
        if (free) {
            labelled.add(end);
        }
        return free;
    }

    private static Map<String, Object> line(FunnelLine line, boolean labelled) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("type", "line");
        drawn.put("symbol", "none");
        drawn.put("silent", true);
        drawn.put("z", 2);
        drawn.put("lineStyle", Map.of("color", line.dashes().isEmpty() ? "$ink-2" : "$ink-3", "width", 1.3,
                "type", line.dashes().isEmpty() ? "solid" : line.dashes()));
        drawn.put("data", line.points().stream().map(point -> List.of(point.base(), point.percent())).toList());
        if (labelled) {
            drawn.put("endLabel", Map.of("show", true, "formatter", line.words(), "color", "$ink-2", "fontSize", 12));
        }
        return drawn;
    }
}
