package vn.khue.query.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.khue.query.Figure;
import vn.khue.shared.Ratio;

/** Makes the rows of a figure of its parts and their cells. */
final class Parts {

    private static final Ratio NONE = Ratio.of(0, 0);

    private final Question question;
    private final RowNames names;
    private final Map<String, Part> parts = new HashMap<>();

    private record Part(String name, Map<String, Sum> sums) {

        Map<String, Ratio> cells() {
            Map<String, Ratio> cells = new TreeMap<>();
            sums.forEach((cell, sum) -> cells.put(cell, sum.ratio()));
            return cells;
        }
    }

    Parts(Question question, RowNames names) {
        this.question = question;
        this.names = names;
    }

    /** Where what counts in a cell of a part is added up. */
    Sum sum(String key, String name, String cell) {
        return parts.computeIfAbsent(key, any -> new Part(name, new HashMap<>())).sums()
                .computeIfAbsent(cell, any -> new Sum());
    }

    List<Figure.Row> rows() {
        Map<String, Ratio> all = parts.getOrDefault("", new Part("", Map.of())).cells();
        return switch (question.request().by()) {
            case FACET -> facets(all);
            case NONE -> List.of(row("", "", all));
            case PLACE, DISTRICT, COMMUNE, LEVEL, OWNERSHIP, AREA, SCHOOL -> new TreeMap<>(parts).entrySet().stream()
                    .map(part -> row(part.getKey(), part.getValue().name(), part.getValue().cells()))
                    .filter(row -> row.ratio().denominator().signum() != 0).toList();
        };
    }

    private Figure.Row row(String key, String name, Map<String, Ratio> cells) {
        return new Figure.Row(names.key(question, key), names.name(question, key, name), whole(cells), parts(cells));
    }

    private Ratio whole(Map<String, Ratio> cells) {
        return cells.getOrDefault(question.cells().whole(), NONE);
    }

    /** Of the first split; a second one would be another set of parts of the same whole. */
    private SortedMap<String, Ratio> parts(Map<String, Ratio> cells) {
        return question.cells().parts().values().stream().findFirst()
                .map(start -> shares(cells, start)).orElseGet(TreeMap::new);
    }

    /** A part shares the denominator of the whole. */
    private SortedMap<String, Ratio> shares(Map<String, Ratio> cells, String start) {
        SortedMap<String, Ratio> shares = new TreeMap<>();
        BigDecimal denominator = whole(cells).denominator();
        cells.forEach((cell, ratio) -> {
            if (cell.startsWith(start) && ratio.numerator().signum() != 0) {
                shares.put(cell.substring(start.length()), new Ratio(ratio.numerator(), denominator));
            }
        });
        return shares;
    }

    private List<Figure.Row> facets(Map<String, Ratio> cells) {
        Map<String, Ratio> values = question.cells().along().map(start -> values(cells, start))
                .orElseGet(() -> shares(cells, question.cells().parts().get(question.request().along().orElseThrow())));
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing((String value) -> names.rank(question, value))
                        .thenComparing(Comparator.naturalOrder())))
                .filter(value -> value.getValue().denominator().signum() != 0)
                .map(value -> new Figure.Row(value.getKey(), names.value(question, value.getKey()), value.getValue()))
                .toList();
    }

    private static SortedMap<String, Ratio> values(Map<String, Ratio> cells, String start) {
        SortedMap<String, Ratio> values = new TreeMap<>();
        cells.forEach((cell, ratio) -> values.put(cell.substring(start.length()), ratio));
        return values;
    }
}
