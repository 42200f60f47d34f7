package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A small line without axes; only its last point is marked. */
public final class SparklineOption {

    private SparklineOption() {
    }

    /** @param percents oldest first; an empty one leaves a gap */
    public static Map<String, Object> of(List<Optional<BigDecimal>> percents) {
        return Map.of(
                "grid", Map.of("left", 2, "right", 5, "top", 5, "bottom", 5),
                "xAxis", Map.of("type", "category", "show", false, "boundaryGap", false),
                "yAxis", Map.of("type", "value", "show", false, "scale", true),
                "series", List.of(Map.of("type", "line", "silent", true, "showAllSymbol", true, "symbol", "circle",
                        "lineStyle", Map.of("color", "$data-muted", "width", 1.6),
                        "data", points(percents))));
    }

    private static List<Map<String, Object>> points(List<Optional<BigDecimal>> percents) {
        return IntStream.range(0, percents.size())
                .mapToObj(at -> point(percents.get(at), at == percents.size() - 1)).toList();
    }

    private static Map<String, Object> point(Optional<BigDecimal> percent, boolean last) {
        Map<String, Object> point = new LinkedHashMap<>();
        // "-" is ECharts' word for no value
        point.put("value", percent.<Object>map(value -> value).orElse("-"));
        point.put("symbolSize", last ? 6 : 0);
        point.put("itemStyle", Map.of("color", "$data-1"));
        return point;
    }
}
