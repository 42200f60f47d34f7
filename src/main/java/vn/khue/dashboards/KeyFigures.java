package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shell.Formats;

/** Puts together what the card of an indicator says. Knows no screens. */
@Service
class KeyFigures {

    private static final int MONTHS = 24;

    /** Said on the card of the first: the share of those who passed, and of the units where all did. */
    private static final Map<String, String> BESIDE = Map.of(Shown.PASS, Shown.FULL_PASS);

    private final FigureSource source;
    private final Catalogue catalogue;
    private final Goals goals;
    private final Units units;

    KeyFigures(FigureSource source, Catalogue catalogue, Goals goals, Units units) {
        this.source = source;
        this.catalogue = catalogue;
        this.goals = goals;
        this.units = units;
    }

    Tile<KeyFigure> tile(BoardQuestion question, String indicator) {
        Ask<?> past = source.wanted(question, indicator).<Ask<?>>map(period -> source.periods(question, indicator))
                .orElseGet(() -> months(question, indicator));
        return Tile.of(Stream.of(source.asks(question, indicator), Stream.of(past), beside(question, indicator).stream()
                .flatMap(other -> source.asks(question, other))).flatMap(asks -> asks),
                answers -> figure(answers, question, indicator));
    }

    private KeyFigure figure(Answers answers, BoardQuestion question, String indicator) {
        Figure figure = source.figure(answers, question, indicator);
        Age age = source.age(question, indicator, figure);
        Past past = age.period().map(period -> periods(answers, question, indicator, period))
                .orElseGet(() -> months(answers, question, indicator));
        return new KeyFigure(FigureSource.whole(figure), question.goal(goals, indicator, age.year()),
                past.before(), past.history(), age, figure.request(),
                question.isStale() ? question.known().nightsMissing() : 0, figure.covered(),
                beside(answers, question, indicator));
    }

    /** How a figure came about: the value one year or period before, and all of them. */
    private record Past(Optional<Ratio> before, List<Optional<BigDecimal>> history) {
    }

    private static Ask.History months(BoardQuestion question, String indicator) {
        return new Ask.History(question.about(indicator, Breakdown.NONE),
                IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(question.at()::plusMonths).toList());
    }

    private Past months(Answers answers, BoardQuestion question, String indicator) {
        Ask.History months = months(question, indicator);
        Map<LocalDate, Ratio> history = history(answers, months);
        return new Past(Optional.ofNullable(history.get(question.at().minusYears(1)))
                .filter(any -> isSame(question, question.at().minusYears(1), question.at())), months.days().stream()
                .map(day -> Optional.ofNullable(history.get(day)).filter(any -> isSame(question, day, question.at()))
                        .flatMap(KeyFigures::percent)).toList());
    }

    /** A school that did not stand yet on the first of the days has no history; its figure is shown all the same. */
    private static Map<LocalDate, Ratio> history(Answers answers, Ask.History months) {
        try {
            return answers.to(months);
        } catch (NotVisible notYetThere) {
            return Map.of();
        }
    }

    private Past periods(Answers answers, BoardQuestion question, String indicator, String until) {
        List<Figure.Period> periods = source.periods(answers, question, indicator, until);
        int year = Age.year(until);
        LocalDate now = periods.stream().filter(period -> period.name().equals(until)).findFirst().map(OwnDay::of)
                .orElse(question.at());
        List<Figure.Period> same = periods.stream().filter(period -> isSame(question, OwnDay.of(period), now)).toList();
        Optional<Ratio> before = same.stream().filter(period -> Age.year(period.name()) == year - 1)
                .map(Figure.Period::ratio).findFirst();
        return new Past(before, same.stream().map(period -> percent(period.ratio())).toList());
    }

    /** Whether a code meant the same unit on two days: what was merged is not held against what it became. */
    private boolean isSame(BoardQuestion question, LocalDate then, LocalDate now) {
        return question.tree() == TreeView.TODAY
                || units.on(question.unit(), then).map(Unit::id).equals(units.on(question.unit(), now).map(Unit::id));
    }

    private Optional<String> beside(BoardQuestion question, String indicator) {
        return Optional.ofNullable(BESIDE.get(indicator)).filter(this::isKnown)
                .filter(other -> question.facet().isEmpty());
    }

    private Optional<Ratio> beside(Answers answers, BoardQuestion question, String indicator) {
        return beside(question, indicator).map(other -> FigureSource.whole(source.figure(answers, question, other)))
                .filter(ratio -> ratio.value().isPresent());
    }

    private boolean isKnown(String indicator) {
        return catalogue.indicators().stream().anyMatch(known -> known.id().equals(indicator));
    }

    private static Optional<BigDecimal> percent(Ratio ratio) {
        return ratio.percent(Formats.RATE_DIGITS);
    }
}
