package vn.khue.charts.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Horizontal bars from 0 to 100 %, one for each unit in the order given, with one target line through all of them.
 * Bars left out in the middle are said in a row of words.
 * Names stand at the left, rate and fraction at the right; a narrow chart drops rank and fraction, which the tip keeps.
 */
public final class RankingOption {

    /** Height of one bar with its text, in pixels. */
    public static final int ROW = 28;

    private static final int HEAD = 24;
    private static final int BAR = 12;
    private static final int RANK = 34;
    private static final int RATE = 70;
    private static final int NARROWEST_FRACTION = 80;
    private static final int NARROW = 420;
    private static final int WIDEST_NAME = 260;
    private static final int WIDEST_NAME_NARROW = 150;
    private static final double LETTER = 7.1;
    private static final double CAPITAL = 7.8;
    private static final String NO_VALUE = "-";

    private RankingOption() {
    }

    /** @return the height that shows every row, in pixels */
    public static int height(int rows) {
        return HEAD + rows * ROW + 2;
    }

    /** @return an ECharts option; {@code $name} is a colour token, {@code @name} a format */
    public static Map<String, Object> of(List<RankingRow> rows, Optional<TargetLine> target, RankingWords words) {
        int names = nameWidth(rows, words, WIDEST_NAME);
        int narrow = nameWidth(rows, words, WIDEST_NAME_NARROW);
        int fractions = fractionWidth(rows);
        return Map.of(
                "baseOption", Map.of(
                        "grid", grid(RANK + names, RATE + fractions),
                        "tooltip", tooltip(),
                        "xAxis", Map.of("type", "value", "min", 0, "max", 100, "show", false),
                        "yAxis", axes(rows, words, names, fractions, true),
                        "series", List.of(bars(rows, target), ground(rows))),
                "media", List.of(
                        Map.of("query", Map.of("maxWidth", NARROW), "option", Map.of(
                                "grid", grid(narrow, RATE),
                                "yAxis", axes(rows, words, narrow, fractions, false))),
                        Map.of("option", Map.of(
                                "grid", grid(RANK + names, RATE + fractions),
                                "yAxis", axes(rows, words, names, fractions, true)))));
    }

    private static int nameWidth(List<RankingRow> rows, RankingWords words, int most) {
        int longest = IntStream.concat(IntStream.of(words.unit().length()),
                rows.stream().mapToInt(row -> row instanceof RankedBar bar ? bar.name().length() : 0)).max().orElse(0);
        return (int) Math.clamp(longest * LETTER + 14, 80, most);
    }

    private static int fractionWidth(List<RankingRow> rows) {
        int longest = rows.stream().mapToInt(row -> row instanceof RankedBar bar ? bar.fraction().length() : 0).max()
                .orElse(0);
        return (int) Math.max(longest * LETTER + 14, NARROWEST_FRACTION);
    }

    private static Map<String, Object> grid(int left, int right) {
        return Map.of("left", left, "right", right, "top", HEAD, "bottom", 2);
    }

    private static Map<String, Object> tooltip() {
        return Map.of("show", true, "formatter", "@tip", "confine", true, "backgroundColor", "$surface",
                "borderColor", "$line", "textStyle", Map.of("color", "$ink", "fontSize", 13), "transitionDuration", 0);
    }

    private static List<Map<String, Object>> axes(List<RankingRow> rows, RankingWords words, int names, int fractions,
            boolean wide) {
        return List.of(
                axis("left", wide ? RANK + names : names, fractions, nameTexts(rows, names, wide), wide
                        ? "{rank|}{name|" + words.unit() + "}" : "{name|" + words.unit() + "}"),
                axis("right", 0, fractions, figureTexts(rows, wide), wide
                        ? "{rate|" + words.rate() + "}{fraction|" + words.fraction() + "}"
                        : "{rate|" + words.rate() + "}"));
    }

    private static Map<String, Object> axis(String side, int margin, int fractions, List<String> texts,
            String heading) {
        Map<String, Object> label = Map.of("align", "left", "margin", margin, "interval", 0, "color", "$ink",
                "fontSize", 13, "rich", rich("$ink", 640, 13, fractions));
        return Map.ofEntries(
                Map.entry("type", "category"), Map.entry("position", side), Map.entry("inverse", true),
                Map.entry("data", texts), Map.entry("axisLine", hidden()), Map.entry("axisTick", hidden()),
                Map.entry("axisLabel", label), Map.entry("splitLine", hidden()), Map.entry("name", heading),
                Map.entry("nameLocation", "start"), Map.entry("nameGap", 12),
                Map.entry("nameTextStyle", Map.of("align", "left", "verticalAlign", "middle",
                        "padding", List.of(0, 0, 0, -margin), "rich", rich("$ink-3", 420, 12, fractions))));
    }

    private static Map<String, Object> rich(String colour, int weight, int size, int fractions) {
        return Map.of(
                "rank", Map.of("width", 22, "align", "right", "color", "$ink-3", "fontSize", size,
                        "padding", List.of(0, 12, 0, 0)),
                "name", Map.of("align", "left", "color", colour, "fontSize", size),
                "gap", Map.of("align", "left", "color", "$ink-3", "fontSize", size),
                "rate", Map.of("width", RATE, "align", "right", "color", colour, "fontWeight", weight,
                        "fontSize", size),
                "fraction", Map.of("width", fractions, "align", "right", "color", "$ink-3", "fontSize", size));
    }

    private static List<String> nameTexts(List<RankingRow> rows, int width, boolean wide) {
        return rows.stream().map(row -> switch (row) {
            case RankedBar bar -> (wide ? "{rank|" + bar.rank() + "}" : "") + "{name|" + plain(fitted(bar.name(), width)) + "}";
            case RankingGap gap -> (wide ? "{rank|⋮}" : "") + "{gap|" + plain(gap.words()) + "}";
        }).toList();
    }

    private static List<String> figureTexts(List<RankingRow> rows, boolean wide) {
        return rows.stream().map(row -> switch (row) {
            case RankedBar bar -> "{rate|" + bar.rate() + "}" + (wide ? "{fraction|" + bar.fraction() + "}" : "");
            case RankingGap _ -> "";
        }).toList();
    }

    /** What does not fit would run into the bar. Schools begin alike and differ at the end; the tip has all of it. */
    private static String fitted(String name, int width) {
        if (name.length() <= Math.ceil((width - 14) / LETTER)) {
            return name;
        }
        int letters = (int) ((width - 14) / CAPITAL) - 1;
        int head = letters / 4;
        return name.substring(0, head).strip() + "…" + name.substring(name.length() - (letters - head)).strip();
    }

    /** Braces and bars would be read as markup of the label. */
    private static String plain(String name) {
        return name.replaceAll("[{}|]", " ");
    }

    private static Map<String, Object> bars(List<RankingRow> rows, Optional<TargetLine> target) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "bar");
        all.put("barWidth", BAR);
        all.put("z", 3);
        all.put("data", rows.stream().map(RankingOption::point).toList());
        target.ifPresent(line -> all.put("markLine", markLine(line)));
        return all;
    }

    /** The whole length under each bar; ECharts' own background would run through the gap too. */
    private static Map<String, Object> ground(List<RankingRow> rows) {
        return Map.of("type", "bar", "barWidth", BAR, "barGap", "-100%", "silent", true, "z", 2,
                "itemStyle", Map.of("color", "$surface-2", "borderRadius", 3),
                "data", rows.stream().<Object>map(row -> row instanceof RankedBar ? 100 : NO_VALUE).toList());
    }

    private static Map<String, Object> point(RankingRow row) {
        return switch (row) {
            case RankedBar bar -> point(bar);
            case RankingGap gap -> Map.of("value", NO_VALUE, "tip", gap.words());
        };
    }

    private static Map<String, Object> point(RankedBar bar) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("value", bar.percent());
        bar.key().ifPresent(key -> point.put("key", key));
        point.put("tip", bar.name() + ": " + bar.rate() + " (" + bar.fraction() + ")"
                + (bar.note().isEmpty() ? "" : ". " + bar.note()));
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
