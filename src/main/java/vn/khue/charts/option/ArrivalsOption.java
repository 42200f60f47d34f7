package vn.khue.charts.option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two lines that rise through a night, this one and the one before, under what is owed. */
public final class ArrivalsOption {

    private ArrivalsOption() {
    }

    /**
     * @param hours names of the points of the axis
     * @param now how many had come by each point; shorter than {@code hours} while the night lasts
     * @param before the same of the night before
     * @param tips what each point says when it is pointed at
     * @param owed how many should come, with words for the line; empty when nobody owes anything
     * @return an ECharts option; {@code $name} is a colour token, {@code @name} a format
     */
    public static Map<String, Object> of(List<String> hours, List<Integer> now, List<Integer> before,
            List<String> tips, Optional<Owed> owed) {
        int most = IntStream.concat(IntStream.concat(now.stream().mapToInt(i -> i), before.stream().mapToInt(i -> i)),
                owed.stream().mapToInt(Owed::files)).max().orElse(1);
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line(before, List.of(), false, Optional.empty()));
        lines.add(line(now, tips, true, owed));
        return Map.of(
                "grid", Map.of("left", 44, "right", 12, "top", 20, "bottom", 24),
                "tooltip", Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                        "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13),
                        "transitionDuration", 0),
                "xAxis", Map.of("type", "category", "data", hours, "boundaryGap", false,
                        "axisLine", Map.of("lineStyle", Map.of("color", "$line-strong")),
                        "axisTick", Map.of("show", false), "axisLabel", label()),
                "yAxis", Map.of("type", "value", "min", 0, "max", most, "splitNumber", 4, "minInterval", 1,
                        "axisLine", Map.of("show", false), "axisTick", Map.of("show", false),
                        "splitLine", Map.of("lineStyle", Map.of("color", "$grid")), "axisLabel", number()),
                "series", lines);
    }

    /**
     * What should come.
     *
     * @param words such as "Phải gửi 6.413"
     */
    public record Owed(int files, String words) {
    }

    private static Map<String, Object> label() {
        return Map.of("color", "$axis", "fontSize", 12, "hideOverlap", true);
    }

    private static Map<String, Object> number() {
        return Map.of("color", "$axis", "fontSize", 12, "formatter", "@int", "showMaxLabel", false);
    }

    private static Map<String, Object> line(List<Integer> counts, List<String> tips, boolean main,
            Optional<Owed> owed) {
        String colour = main ? "$data-1" : "$data-muted";
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("type", "line");
        line.put("showSymbol", false);
        line.put("symbol", "circle");
        line.put("symbolSize", 6);
        line.put("silent", !main);
        line.put("z", main ? 3 : 2);
        line.put("itemStyle", Map.of("color", colour));
        line.put("lineStyle", Map.of("color", colour, "width", main ? 2.5 : 1.5));
        line.put("data", IntStream.range(0, counts.size()).mapToObj(at -> Map.of("value", counts.get(at),
                "tip", at < tips.size() ? tips.get(at) : "", "symbolSize", 6)).toList());
        owed.ifPresent(all -> line.put("markLine", Map.of("symbol", "none", "silent", true,
                "data", List.of(Map.of("yAxis", all.files())),
                "lineStyle", Map.of("color", "$target", "width", 1.5, "type", "dashed"),
                "label", Map.of("show", true, "position", "insideStartTop", "formatter", all.words(), "fontSize", 12,
                        "color", "$ink"))));
        return line;
    }
}
