package vn.khue.query.internal;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Indicator;
import vn.khue.query.FigureRequest;

/**
 * The cells of an indicator that a question reads: texts such as {@code period=2023;programme=CT2018}.
 *
 * @param whole the cell of the figure itself
 * @param parts name of a split → how the cells of its parts begin; empty where they are not stored
 * @param along how the cells of the facet's values begin that the figure is broken down by, if it is
 */
record Cells(String whole, SequencedMap<String, String> parts, Optional<String> along) {

    static Cells of(Indicator indicator, FigureRequest request, Optional<String> period) {
        String around = period.map(name -> "period=" + name).orElse("");
        String whole = request.facet().map(facet -> start(around, facet.name()) + facet.value()).orElse(around);
        SequencedMap<String, String> parts = new LinkedHashMap<>();
        if (request.facet().isEmpty()) {
            indicator.split().keySet().forEach(name -> parts.put(name, start(around, name)));
        }
        Optional<String> along = request.along().filter(indicator.facets()::containsKey)
                .map(name -> start(around, name));
        return new Cells(whole, parts, along);
    }

    private static String start(String around, String name) {
        return (around.isEmpty() ? "" : around + ";") + name + "=";
    }

    /** How all of them begin that are not read by their whole text. */
    Set<String> starts() {
        return Stream.concat(along.stream(), along.isPresent() ? Stream.empty() : parts.values().stream())
                .collect(Collectors.toSet());
    }

    /** Whether a cell is one of them. */
    boolean has(String cell) {
        return along.map(cell::startsWith)
                .orElseGet(() -> cell.equals(whole) || parts.values().stream().anyMatch(cell::startsWith));
    }
}
