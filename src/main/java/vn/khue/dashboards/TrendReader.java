package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;

/** Follows a figure through five years, or through all of its periods. Knows no screens. */
@Service
class TrendReader {

    private static final int QUARTERS = 20;
    private static final int MONTHS = 3;

    private final FigureSource source;
    private final Goals goals;
    private final Units units;

    TrendReader(FigureSource source, Goals goals, Units units) {
        this.source = source;
        this.goals = goals;
        this.units = units;
    }

    Tile<Trend> tile(BoardQuestion question, String indicator) {
        return source.wanted(question, indicator).isPresent()
                ? Tile.of(Stream.concat(source.asks(question, indicator), Stream.of(source.periods(question, indicator))),
                        answers -> ofPeriods(answers, question, indicator))
                : Tile.of(Stream.concat(source.asks(question, indicator), Stream.of(days(question, indicator))),
                        answers -> ofDays(answers, question, indicator));
    }

    /** Quarters back from the day asked about. */
    private static Ask.History days(BoardQuestion question, String indicator) {
        return new Ask.History(question.about(indicator, Breakdown.NONE), IntStream.rangeClosed(-QUARTERS, 0)
                .mapToObj(quarter -> question.at().plusMonths((long) MONTHS * quarter)).toList());
    }

    private Trend ofDays(Answers answers, BoardQuestion question, String indicator) {
        // without evidence the figure has no rows, and a line of noughts would lie
        boolean known = !source.figure(answers, question, indicator).rows().isEmpty();
        List<Trend.Point> points = known ? history(answers, days(question, indicator)).entrySet().stream()
                .map(day -> new Trend.Point(day.getKey().toString(), day.getKey(), day.getValue(),
                        goals.percent(indicator, question.unit(), day.getKey().getYear(),
                                question.known().targets()))).toList() : List.of();
        return new Trend(indicator, points, false, broken(question, points));
    }

    private static Map<LocalDate, Ratio> history(Answers answers, Ask.History asked) {
        try {
            return answers.to(asked);
        } catch (NotVisible notYetThere) {
            return Map.of();
        }
    }

    private Trend ofPeriods(Answers answers, BoardQuestion question, String indicator) {
        Figure figure = source.figure(answers, question, indicator);
        String until = source.age(question, indicator, figure).period().orElseThrow();
        List<Trend.Point> points = source.periods(answers, question, indicator, until).stream()
                .map(period -> new Trend.Point(period.name(), OwnDay.of(period), period.ratio(),
                        goals.percent(indicator, question.unit(), Age.year(period.name()),
                                question.known().targets()))).toList();
        return new Trend(indicator, points, true, broken(question, points));
    }

    /** On today's boundaries the unit is one and the same all the time. */
    private Optional<LocalDate> broken(BoardQuestion question, List<Trend.Point> points) {
        return question.tree() == TreeView.TODAY || points.isEmpty() ? Optional.empty()
                : units.meanings(question.unit()).stream().map(Unit::id).map(id -> id.validFrom())
                        .filter(day -> day.isAfter(points.getFirst().day()) && !day.isAfter(points.getLast().day()))
                        .findFirst();
    }
}
