package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many papers have which score: bars of a quarter point from 0 to 10, with lines at mean and median. A full score
 * stands in the last bar.
 */
public final class HistogramOption {

    /** Bars from 0 to 10. */
    public static final int BARS = 40;

    /** Between a line and its label, in pixels. */
    private static final int GAP = 5;

    private static final BigDecimal WIDTH = new BigDecimal("0.25");
    private static final BigDecimal HALF = new BigDecimal("0.125");

    private HistogramOption() {
    }

    /**
     * @param bars forty of them, lowest score first
     * @param marks at most two
     * @return an ECharts option; {@code $name} is a colour token, {@code @name} a format
     */
    public static Map<String, Object> of(List<HistogramBar> bars, List<HistogramMark> marks) {
        return Map.of(
                "grid", Map.of("left", 44, "right", 8, "top", 24, "bottom", 22),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", Map.of("type", "value", "min", 0, "max", 10, "interval", 2,
                        "axisLine", Map.of("lineStyle", Map.of("color", "$line-strong")),
                        "axisTick", Map.of("show", false), "splitLine", Map.of("show", false),
                        "axisLabel", label()),
                "yAxis", Map.of("type", "value", "splitNumber", 3, "axisLine", Map.of("show", false),
                        "axisTick", Map.of("show", false),
                        "splitLine", Map.of("lineStyle", Map.of("color", "$grid")), "axisLabel", label()),
                "series", List.of(series(bars, marks)));
    }

    private static Map<String, Object> label() {
        return Map.of("color", "$axis", "fontSize", 12, "formatter", "@int");
    }

    private static Map<String, Object> series(List<HistogramBar> bars, List<HistogramMark> marks) {
        Map<String, Object> series = new LinkedHashMap<>();
        series.put("type", "bar");
        series.put("barWidth", "86%");
        series.put("itemStyle", Map.of("color", "$data-1", "borderRadius", List.of(1, 1, 0, 0)));
        series.put("data", IntStream.range(0, bars.size()).mapToObj(at -> point(at, bars.get(at))).toList());
        if (!marks.isEmpty()) {
            series.put("markLine", Map.of("symbol", "none", "silent", true, "data", lines(marks)));
        }
        return series;
    }

    private static Map<String, Object> point(int at, HistogramBar bar) {
        return Map.of("value", List.of(WIDTH.multiply(BigDecimal.valueOf(at)).add(HALF), bar.count()),
                "tip", bar.tip());
    }

    /** The lower mark is labelled on its left, the higher on its right, so that close ones do not collide. */
    private static List<Map<String, Object>> lines(List<HistogramMark> marks) {
        List<HistogramMark> sorted = marks.stream().sorted(Comparator.comparing(HistogramMark::at)).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(at -> line(sorted.get(at), at == 0 && sorted.size() > 1)).toList();
    }

    private static Map<String, Object> line(HistogramMark mark, boolean leftOfLine) {
        return Map.of("xAxis", mark.at(),
                "lineStyle", Map.of("color", "$target", "width", 1.5, "type", mark.dashed() ? "dashed" : "solid"),
                "label", Map.of("show", true, "position", "end", "formatter", mark.words(), "fontSize", 12,
                        "color", "$ink", "align", leftOfLine ? "right" : "left",
                        "padding", List.of(0, GAP, 0, GAP)));
    }
}
