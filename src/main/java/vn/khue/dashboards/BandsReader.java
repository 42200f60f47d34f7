package vn.khue.dashboards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;

/** Counts by level of a split, or by what counts and what does not. Knows no screens. */
@Service
class BandsReader {

    private static final String LEVEL = "level";

    private final FigureSource source;
    private final Catalogue catalogue;

    BandsReader(FigureSource source, Catalogue catalogue) {
        this.source = source;
        this.catalogue = catalogue;
    }

    /** Levels of digital transformation by level of education. */
    Tile<Bands> tile(BoardQuestion question) {
        return tile(question, List.of(Shown.TEACHING, Shown.GOVERNANCE), Breakdown.LEVEL,
                request -> request.by(Breakdown.LEVEL));
    }

    /**
     * @param by what the bars are
     * @param parting splits the question so
     */
    Tile<Bands> tile(BoardQuestion question, List<String> indicators, Breakdown by,
            UnaryOperator<FigureRequest> parting) {
        Stream<Ask<?>> asks = indicators.stream().flatMap(indicator -> Stream.concat(
                source.asks(question, indicator, parting), split(indicator).filter(split -> question.facet().isEmpty()).stream()
                        .flatMap(split -> source.asks(question, indicator, request -> request.by(split)))));
        return Tile.of(asks, answers -> bands(answers, question, indicators, by, parting));
    }

    private Optional<String> split(String indicator) {
        return catalogue.indicator(indicator).split().keySet().stream().findFirst();
    }

    private Bands bands(Answers answers, BoardQuestion question, List<String> indicators, Breakdown by,
            UnaryOperator<FigureRequest> parting) {
        List<Bands.Group> groups = new ArrayList<>();
        Age age = Age.of(question.at());
        for (String indicator : indicators) {
            Figure figure = source.figure(answers, question, indicator, parting);
            age = source.age(question, indicator, figure);
            groups.add(new Bands.Group(indicator, names(answers, question, indicator),
                    rows(catalogue.indicator(indicator), figure, by)));
        }
        return new Bands(groups, by, age);
    }

    private Map<Integer, String> names(Answers answers, BoardQuestion question, String indicator) {
        Map<Integer, String> names = new TreeMap<>();
        split(indicator).filter(split -> question.facet().isEmpty()).ifPresent(split -> source.figure(answers, question, indicator, request -> request.by(split))
                .rows().stream().filter(row -> !row.name().equals(row.key()))
                .forEach(row -> names.put(level(row.key()), row.name())));
        return names;
    }

    /** Levels of education in the order in which the rule names them, all else as it was answered. */
    private static List<Bands.Row> rows(Indicator indicator, Figure figure, Breakdown by) {
        List<String> order = by == Breakdown.LEVEL ? indicator.population().attributes().getOrDefault(LEVEL, List.of())
                : List.of();
        return figure.rows().stream().filter(row -> row.ratio().value().isPresent())
                .filter(row -> order.isEmpty() || order.contains(row.key()))
                .sorted(Comparator.comparing(row -> order.indexOf(row.key()))).map(row -> row(indicator, row)).toList();
    }

    private static Bands.Row row(Indicator indicator, Figure.Row row) {
        SortedMap<Integer, Long> counts = new TreeMap<>();
        if (indicator.split().isEmpty()) {
            counts.put(Bands.COUNTED, row.ratio().numerator().longValue());
        }
        row.parts().forEach((key, part) -> counts.merge(level(key), part.numerator().longValue(), Long::sum));
        return new Bands.Row(row.key(), row.name(), counts, row.ratio().denominator().longValue());
    }

    /** There are no more colours than levels that law knows. */
    private static int level(String key) {
        return key.matches("[1-9]") ? Math.min(Integer.parseInt(key), Bands.HIGHEST) : 1;
    }
}
