package vn.khue.dashboards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Period;
import vn.khue.query.Evidence;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/**
 * Figures as pages mean them. A page about a day shows the exam of that day's school year even if it was announced
 * later, and says so; as long as that exam is not known, the newest that was announced by the day.
 */
@Component
class FigureSource {

    private static final Ratio NONE = Ratio.of(0, 0);

    private final Figures figures;
    private final Evidence evidence;
    private final Catalogue catalogue;

    FigureSource(Figures figures, Evidence evidence, Catalogue catalogue) {
        this.figures = figures;
        this.evidence = evidence;
        this.catalogue = catalogue;
    }

    /**
     * @param split how the question is split or narrowed
     * @return the answer; where nothing is known, one without denominators about the period that was looked for
     */
    Figure read(Scope scope, BoardQuestion question, String indicator, UnaryOperator<FigureRequest> split) {
        FigureRequest request = split.apply(question.about(indicator, Breakdown.NONE));
        Figure answer = wanted(question, catalogue.indicator(indicator))
                .map(period -> ofPeriod(scope, question, request, period))
                .orElseGet(() -> figures.read(scope, request));
        return hasEvidence(question, indicator) ? answer : emptied(answer);
    }

    /** Whether anything of what the indicator counts was ever handed in. */
    private boolean hasEvidence(BoardQuestion question, String indicator) {
        Set<String> handedIn = evidence.datasets(OptionalInt.of(question.publication()));
        return catalogue.indicator(indicator).let().values().stream().map(Let::dataset).anyMatch(handedIn::contains);
    }

    private static Figure emptied(Figure figure) {
        return new Figure(figure.request(), figure.unitName(), figure.publication(), figure.dataDate(),
                figure.publishedAt(), figure.placedOn(), figure.period(), figure.since(), List.of());
    }

    private Figure ofPeriod(Scope scope, BoardQuestion question, FigureRequest request, String period) {
        Figure wanted = figures.read(scope, request.at(question.known().until()).of(period));
        if (isKnown(wanted)) {
            return wanted;
        }
        Figure newest = figures.read(scope, request);
        return isKnown(newest) ? newest : wanted;
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
        Optional<String> wanted = wanted(question, catalogue.indicator(indicator));
        return wanted.isEmpty() ? Age.of(question.at())
                : new Age(question.at(), figure.period().or(() -> wanted), figure.since());
    }

    /** Every period up to the one shown, oldest first. */
    List<Figure.Period> periods(Scope scope, BoardQuestion question, String indicator, String until) {
        return figures.periods(scope, question.about(indicator, Breakdown.NONE).at(question.known().until())).stream()
                .filter(period -> period.name().compareTo(until) <= 0).toList();
    }

    /** The exam, school year or night that a page about this day looks for; empty for figures of a day. */
    private Optional<String> wanted(BoardQuestion question, Indicator indicator) {
        return indicator.at() != Indicator.At.PERIOD ? Optional.empty()
                : Optional.of(name(question.at(), span(indicator)));
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

    /** Figures of the same unit on many days. */
    SortedMap<LocalDate, Ratio> history(Scope scope, BoardQuestion question, String indicator,
            List<LocalDate> days) {
        return figures.history(scope, question.about(indicator, Breakdown.NONE), days);
    }
}
