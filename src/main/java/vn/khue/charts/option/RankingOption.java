package vn.khue.charts.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Horizontal bars from 0 to 100 %, one for each unit in the order given, with one target line through all of them.
 * Names stand at the left, rate and fraction at the right; a narrow chart drops rank and fraction, which the tip keeps.
 */
public final class RankingOption {

    /** Height of one bar with its text, in pixels. */
    public static final int ROW = 28;

    private static final int HEAD = 24;
    private static final int RANK = 34;
    private static final int RATE = 62;
    private static final int FRACTION = 80;
    private static final int NARROW = 380;
    private static final double LETTER = 7.1;

    private RankingOption() {
    }

    /** @return the height that shows every bar, in pixels */
    public static int height(int bars) {
        return HEAD + bars * ROW + 2;
    }

    /** @return an ECharts option; {@code $name} is a colour token, {@code @name} a format */
    public static Map<String, Object> of(List<RankedBar> bars, Optional<TargetLine> target, RankingWords words) {
        int names = nameWidth(bars, words);
        return Map.of(
                "baseOption", Map.of(
                        "grid", grid(RANK + names, RATE + FRACTION),
                        "tooltip", tooltip(),
                        "xAxis", Map.of("type", "value", "min", 0, "max", 100, "show", false),
                        "yAxis", axes(bars, words, names, true),
                        "series", List.of(series(bars, target))),
                "media", List.of(
                        Map.of("query", Map.of("maxWidth", NARROW), "option", Map.of(
                                "grid", grid(names, RATE),
                                "yAxis", axes(bars, words, names, false))),
                        Map.of("option", Map.of(
                                "grid", grid(RANK + names, RATE + FRACTION),
                                "yAxis", axes(bars, words, names, true)))));
    }

    private static int nameWidth(List<RankedBar> bars, RankingWords words) {
        int longest = IntStream.concat(IntStream.of(words.unit().length()),
                bars.stream().mapToInt(bar -> bar.name().length())).max().orElse(0);
        return (int) Math.clamp(longest * LETTER + 14, 80, 170);
    }

    private static Map<String, Object> grid(int left, int right) {
        return Map.of("left", left, "right", right, "top", HEAD, "bottom", 2);
    }

    private static Map<String, Object> tooltip() {
        return Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13), "transitionDuration", 0);
    }

    private static List<Map<String, Object>> axes(List<RankedBar> bars, RankingWords words, int names, boolean wide) {
        return List.of(
                axis("left", wide ? RANK + names : names, nameTexts(bars, wide), wide
                        ? "{rank|}{name|" + words.unit() + "}" : "{name|" + words.unit() + "}"),
                axis("right", 0, figureTexts(bars, wide), wide
                        ? "{rate|" + words.rate() + "}{fraction|" + words.fraction() + "}"
                        : "{rate|" + words.rate() + "}"));
    }

    private static Map<String, Object> axis(String side, int margin, List<String> texts, String heading) {
        Map<String, Object> label = Map.of("align", "left", "margin", margin, "interval", 0, "color", "$ink",
                "fontSize", 13, "rich", rich("$ink", 640, 13));
        return Map.ofEntries(
                Map.entry("type", "category"), Map.entry("position", side), Map.entry("inverse", true),
                Map.entry("data", texts), Map.entry("axisLine", hidden()), Map.entry("axisTick", hidden()),
                Map.entry("axisLabel", label), Map.entry("splitLine", hidden()), Map.entry("name", heading),
                Map.entry("nameLocation", "start"), Map.entry("nameGap", 12),
                Map.entry("nameTextStyle", Map.of("align", "left", "verticalAlign", "middle",
                        "padding", List.of(0, 0, 0, -margin), "rich", rich("$ink-3", 420, 12))));
    }

    private static Map<String, Object> rich(String colour, int weight, int size) {
        return Map.of(
                "rank", Map.of("width", 22, "align", "right", "color", "$ink-3", "fontSize", size,
                        "padding", List.of(0, 12, 0, 0)),
                "name", Map.of("align", "left", "color", colour, "fontSize", size),
                "rate", Map.of("width", RATE, "align", "right", "color", colour, "fontWeight", weight,
                        "fontSize", size),
                "fraction", Map.of("width", FRACTION, "align", "right", "color", "$ink-3", "fontSize", size));
    }

    private static List<String> nameTexts(List<RankedBar> bars, boolean wide) {
        return bars.stream().map(bar -> (wide ? "{rank|" + bar.rank() + "}" : "") + "{name|" + plain(bar.name()) + "}")
                .toList();
    }

    private static List<String> figureTexts(List<RankedBar> bars, boolean wide) {
        return bars.stream()
                .map(bar -> "{rate|" + bar.rate() + "}" + (wide ? "{fraction|" + bar.fraction() + "}" : "")).toList();
    }

    /** Braces and bars would be read as markup of the label. */
    private static String plain(String name) {
        return name.replaceAll("[{}|]", " ");
    }

    private static Map<String, Object> series(List<RankedBar> bars, Optional<TargetLine> target) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "bar");
        all.put("barWidth", 12);
        all.put("showBackground", true);
        all.put("backgroundStyle", Map.of("color", "$surface-2", "borderRadius", 3));
        all.put("data", bars.stream().map(RankingOption::point).toList());
        target.ifPresent(line -> all.put("markLine", markLine(line)));
        return all;
    }

    private static Map<String, Object> point(RankedBar bar) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("value", bar.percent());
        bar.key().ifPresent(key -> point.put("key", key));
        point.put("tip", bar.name() + ": " + bar.rate() + " (" + bar.fraction() + ")");
        point.put("itemStyle", Map.of("color", bar.tone().token(), "borderRadius", 3));
        point.put("cursor", bar.key().isPresent() ? "pointer" : "default");
        return point;
    }

    private static Map<String, Object> markLine(TargetLine line) {
        return Map.of("symbol", "none", "silent", true,
                "lineStyle", Map.of("type", "solid", "width", 2, "color", "$target"),
                "label", Map.of("show", true, "position", "start", "distance", 8, "formatter", line.words(), "fontSize",
                        12, "fontWeight", 540, "color", "$ink"),
                "data", List.of(Map.of("xAxis", line.percent())));
    }

    private static Map<String, Object> hidden() {
        return Map.of("show", false);
    }
}
