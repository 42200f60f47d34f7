package vn.khue.dashboards;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.query.Answers;
import vn.khue.query.Figure;
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
        return Tile.of(Stream.concat(source.asks(question, indicator, request -> request.by(by)),
                source.asks(question, indicator)), answers -> ranking(answers, question, indicator, by));
    }

    private Ranking ranking(Answers answers, BoardQuestion question, String indicator, Breakdown by) {
        Figure split = source.figure(answers, question, indicator, request -> request.by(by));
        Ratio whole = FigureSource.whole(source.figure(answers, question, indicator));
        Funnel funnel = Funnel.around(whole);
        Map<Boolean, List<Figure.Row>> parts = split.rows().stream()
                .filter(row -> row.ratio().value().isPresent())
                .collect(Collectors.partitioningBy(row -> row.key().equals(Figure.UNPLACED)));
        List<Figure.Row> rows = parts.get(false).stream().sorted(bestFirst()).toList();
        List<Ranking.Place> places = IntStream.range(0, rows.size()).mapToObj(at -> new Ranking.Place(at + 1,
                rows.get(at).key(), rows.get(at).name(), rows.get(at).ratio(), funnel.place(rows.get(at).ratio())))
                .toList();
        Optional<Ratio> unplaced = parts.get(true).stream().map(Figure.Row::ratio).reduce(Ratio::plus);
        Age age = source.age(question, indicator, split);
        return new Ranking(indicator, by == Breakdown.PLACE ? places(split) : by, whole, places, unplaced,
                goals.percent(indicator, question.unit(), age.year()), age);
    }

    private static Breakdown places(Figure figure) {
        return Tree.administrativeOn(figure.placedOn()) == Tree.DISTRICT ? Breakdown.DISTRICT : Breakdown.COMMUNE;
    }

    private static Comparator<Figure.Row> bestFirst() {
        Comparator<Figure.Row> byRate = Comparator.comparing(row -> row.ratio().value().orElseThrow());
        return byRate.reversed().thenComparing(Figure.Row::name, Collator.getInstance(Formats.VIETNAMESE)::compare);
    }
}
