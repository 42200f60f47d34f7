package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Period;
import vn.khue.query.Answers;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.shared.Ratio;

/**
 * Figures as pages mean them. A page about a day shows the exam of that day's school year even if it was announced
 * later, and says so; as long as that exam is not known, the newest that was announced by the day.
 */
@Component
class FigureSource {

    private static final Ratio NONE = Ratio.of(0, 0);

    private final Catalogue catalogue;

    FigureSource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * What must be asked for {@link #figure}.
     *
     * @param split how the question is split or narrowed
     */
    Stream<Ask<?>> asks(BoardQuestion question, String indicator, UnaryOperator<FigureRequest> split) {
        return Stream.concat(requests(question, indicator, split).stream(), Stream.of(datasets(question)));
    }

    Stream<Ask<?>> asks(BoardQuestion question, String indicator) {
        return asks(question, indicator, request -> request);
    }

    /** The same for the whole, split or narrowed by nothing. */
    Figure figure(Answers answers, BoardQuestion question, String indicator) {
        return figure(answers, question, indicator, request -> request);
    }

    /** The answer; where nothing is known, one without denominators about the period that was looked for. */
    Figure figure(Answers answers, BoardQuestion question, String indicator, UnaryOperator<FigureRequest> split) {
        Figure answer = counted(answers, question, indicator, split);
        return hasEvidence(answers, question, indicator) ? answer : emptied(answer);
    }

    /** Who is counted, even while nothing that could count for them was ever handed in: no answer, but a list. */
    Figure counted(Answers answers, BoardQuestion question, String indicator, UnaryOperator<FigureRequest> split) {
        List<FigureRequest> requests = requests(question, indicator, split);
        Figure wanted = answers.to(requests.getFirst());
        return requests.size() == 1 || isKnown(wanted) ? wanted
                : Optional.of(answers.to(requests.getLast())).filter(FigureSource::isKnown).orElse(wanted);
    }

    /** Of an indicator with periods the one that is looked for, then the newest that was announced by the day. */
    private List<FigureRequest> requests(BoardQuestion question, String indicator,
            UnaryOperator<FigureRequest> split) {
        FigureRequest newest = split.apply(question.about(indicator, Breakdown.NONE));
        return wanted(question, indicator)
                .map(period -> List.of(newest.at(question.known().until()).of(period), newest))
                .orElse(List.of(newest));
    }

    /** The same, split or narrowed by nothing. */
    List<FigureRequest> requests(BoardQuestion question, String indicator) {
        return requests(question, indicator, request -> request);
    }

    private static Ask.Datasets datasets(BoardQuestion question) {
        return new Ask.Datasets(OptionalInt.of(question.publication()));
    }

    /** Whether anything of what the indicator counts was ever handed in. */
    boolean hasEvidence(Answers answers, BoardQuestion question, String indicator) {
        Set<String> handedIn = answers.to(datasets(question));
        return catalogue.indicator(indicator).let().values().stream().map(Let::dataset).anyMatch(handedIn::contains);
    }

    static Figure emptied(Figure figure) {
        return new Figure(figure.request(), figure.unitName(), figure.publication(), figure.dataDate(),
                figure.publishedAt(), figure.placedOn(), figure.period(), figure.since(), List.of(), figure.coverage());
    }

    private static boolean isKnown(Figure figure) {
        return figure.rows().stream().anyMatch(row -> row.ratio().denominator().signum() > 0);
    }

    /** The whole of a figure. */
    static Ratio whole(Figure figure) {
        return figure.rows().stream().map(Figure.Row::ratio).reduce(Ratio::plus).orElse(NONE);
    }

    /** What time a figure speaks of. */
    Age age(BoardQuestion question, String indicator, Figure figure) {
        Optional<String> wanted = wanted(question, indicator);
        return wanted.isEmpty() ? Age.of(question.at())
                : new Age(question.at(), figure.period().or(() -> wanted), figure.since());
    }

    /** Whether less is better. */
    boolean isLowBetter(String indicator) {
        return catalogue.indicator(indicator).direction() == Indicator.Direction.DOWN;
    }

    /** What must be asked for {@link #periods}. */
    Ask.Periods periods(BoardQuestion question, String indicator) {
        return new Ask.Periods(question.about(indicator, Breakdown.NONE).at(question.known().until()));
    }

    /** Every period up to the one shown, oldest first. */
    List<Figure.Period> periods(Answers answers, BoardQuestion question, String indicator, String until) {
        return answers.to(periods(question, indicator)).stream()
                .filter(period -> period.name().compareTo(until) <= 0).toList();
    }

    /** The exam, school year or night that a page about this day looks for; empty for figures of a day. */
    Optional<String> wanted(BoardQuestion question, String indicator) {
        Indicator known = catalogue.indicator(indicator);
        return known.at() != Indicator.At.PERIOD ? Optional.empty() : Optional.of(name(question.at(), span(known)));
    }

    private Period span(Indicator indicator) {
        return indicator.let().values().stream().map(Let::dataset).map(catalogue::contract).findFirst().orElseThrow()
                .period();
    }

    private static String name(LocalDate day, Period span) {
        int first = SchoolYear.of(day).first();
        return switch (span) {
            case NIGHT -> day.toString();
            case SCHOOL_YEAR -> first + "-" + (first + 1);
            case MONTH, QUARTER, HALF_YEAR, EXAM_YEAR, ROUND, ONE_OFF -> String.valueOf(first + 1);
        };
    }
}
