package vn.khue.dashboards;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.Position;
import vn.khue.query.Answers;
import vn.khue.query.Coverage;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;
import vn.khue.shared.Tree;
import vn.khue.shell.Formats;

/** Ranks the parts of a unit. Knows no screens. */
@Service
class Rankings {

    private final FigureSource source;
    private final Goals goals;

    Rankings(FigureSource source, Goals goals) {
        this.source = source;
        this.goals = goals;
    }

    /** @param by {@link Breakdown#PLACE} for the units that the figure's own boundaries have */
    Tile<Ranking> tile(BoardQuestion question, String indicator, Breakdown by) {
        return tile(question, indicator, by, request -> request.by(by));
    }

    /** Ranks the values of a facet. */
    Tile<Ranking> along(BoardQuestion question, String indicator, String facet) {
        return tile(question, indicator, Breakdown.FACET, request -> request.by(facet));
    }

    private Tile<Ranking> tile(BoardQuestion question, String indicator, Breakdown by,
            UnaryOperator<FigureRequest> parting) {
        return Tile.of(Stream.concat(source.asks(question, indicator, parting), source.asks(question, indicator)),
                answers -> ranking(answers, question, indicator, by, parting));
    }

    private Ranking ranking(Answers answers, BoardQuestion question, String indicator, Breakdown by,
            UnaryOperator<FigureRequest> parting) {
        Figure split = source.figure(answers, question, indicator, parting);
        boolean isLowBetter = source.isLowBetter(indicator);
        Ratio whole = FigureSource.whole(source.figure(answers, question, indicator));
        Map<Boolean, List<Figure.Row>> parts = split.rows().stream()
                .filter(row -> row.ratio().value().isPresent() && !isSilent(split, row.key()))
                .collect(Collectors.partitioningBy(row -> row.key().equals(Figure.UNPLACED)));
        List<Figure.Row> rows = parts.get(false).stream().sorted(bestFirst(isLowBetter)).toList();
        List<Ranking.Place> places = places(split, rows, whole, isLowBetter);
        Optional<Ratio> unplaced = parts.get(true).stream().map(Figure.Row::ratio).reduce(Ratio::plus);
        Age age = source.age(question, indicator, split);
        return new Ranking(indicator, by == Breakdown.PLACE ? places(split) : by, whole, places, unplaced,
                question.goal(goals, indicator, age.year()), age,
                split.coverage().keySet().stream().filter(key -> isSilent(split, key)).count(), split.placedOn());
    }

    private static boolean isSilent(Figure split, String key) {
        return split.coverage(key).filter(Coverage::isSilent).isPresent();
    }

    private static Breakdown places(Figure figure) {
        return Tree.administrativeOn(figure.placedOn()) == Tree.DISTRICT ? Breakdown.DISTRICT : Breakdown.COMMUNE;
    }

    /** What chance explains of the differences can be said of counts only. */
    private static List<Ranking.Place> places(Figure split, List<Figure.Row> rows, Ratio whole,
            boolean isLowBetter) {
        boolean counted = rows.stream().map(Figure.Row::ratio).allMatch(Comparison::isCounted);
        Comparison upwards = Comparison.of(counted ? rows.stream().map(Figure.Row::ratio).toList() : List.of(), whole);
        List<Comparison.Unit> units = (isLowBetter ? upwards.turned() : upwards).units();
        return IntStream.range(0, rows.size()).mapToObj(at -> {
            Figure.Row row = rows.get(at);
            return counted ? new Ranking.Place(at + 1, Optional.of(units.get(at).rank()), row.key(), row.name(),
                    row.ratio(), split.coverage(row.key()), units.get(at).position())
                    : new Ranking.Place(at + 1, Optional.empty(), row.key(), row.name(), row.ratio(),
                            split.coverage(row.key()), Position.WITHIN);
        }).toList();
    }

    private static Comparator<Figure.Row> bestFirst(boolean isLowBetter) {
        Comparator<Figure.Row> byRate = Comparator.comparing(row -> row.ratio().value().orElseThrow());
        return (isLowBetter ? byRate : byRate.reversed()).thenComparing(Figure.Row::name,
                Collator.getInstance(Formats.VIETNAMESE)::compare);
    }
}
