package vn.khue.dashboards;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.Figures;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shell.Formats;

/** Puts together what the cards of the overview show. Knows no screens. */
@Service
class Overview {

    /** The indicator of the first card. */
    static final String COVERAGE = "accreditation-coverage";

    private static final int MONTHS = 24;
    private static final Ratio NONE = Ratio.of(0, 0);

    private final Figures figures;
    private final Goals goals;

    Overview(Figures figures, Goals goals) {
        this.figures = figures;
        this.goals = goals;
    }

    KeyFigure keyFigure(Scope scope, OverviewQuestion question) {
        Ratio ratio = whole(scope, question);
        List<LocalDate> months = months(question.at());
        Map<LocalDate, Ratio> history = history(scope, question, months);
        return new KeyFigure(ratio, goals.percent(COVERAGE, question.unit(), question.at()),
                Optional.ofNullable(history.get(question.at().minusYears(1))),
                months.stream().map(day -> Optional.ofNullable(history.get(day)).flatMap(Overview::percent)).toList(),
                question.at(), question.publication());
    }

    /** A school that did not stand yet on the first of the days has no history; its figure is shown all the same. */
    private Map<LocalDate, Ratio> history(Scope scope, OverviewQuestion question, List<LocalDate> days) {
        try {
            return figures.history(scope, question.about(COVERAGE, Breakdown.NONE), days);
        } catch (NotVisible notYetThere) {
            return Map.of();
        }
    }

    Ranking ranking(Scope scope, OverviewQuestion question, Breakdown by) {
        Funnel funnel = Funnel.around(whole(scope, question));
        Map<Boolean, List<Figure.Row>> parts = figures.read(scope, question.about(COVERAGE, by)).rows().stream()
                .filter(row -> row.ratio().value().isPresent())
                .collect(Collectors.partitioningBy(row -> row.key().equals(Figure.UNPLACED)));
        List<Figure.Row> rows = parts.get(false).stream().sorted(bestFirst()).toList();
        List<Ranking.Place> places = IntStream.range(0, rows.size()).mapToObj(at -> new Ranking.Place(at + 1,
                rows.get(at).key(), rows.get(at).name(), rows.get(at).ratio(), funnel.place(rows.get(at).ratio())))
                .toList();
        Optional<Ratio> unplaced = parts.get(true).stream().map(Figure.Row::ratio).reduce(Ratio::plus);
        return new Ranking(by, places, unplaced, goals.percent(COVERAGE, question.unit(), question.at()));
    }

    /** The schools of the unit that count in the denominator, in the order asked for. */
    List<School> schools(Scope scope, OverviewQuestion question, School.Sort sort, boolean descending) {
        Comparator<School> order = order(sort);
        return figures.read(scope, question.about(COVERAGE, Breakdown.SCHOOL)).rows().stream()
                .map(row -> new School(row.key(), row.name(), row.ratio().numerator().signum() > 0))
                .sorted(descending ? order.reversed() : order).toList();
    }

    /** The name of a school on the day; empty when it is not counted or not the reader's to see. */
    Optional<String> schoolName(Scope scope, OverviewQuestion question) {
        try {
            return schools(scope, question, School.Sort.NAME, false).stream().map(School::name).findFirst();
        } catch (NotVisible closedOrUnknown) {
            return Optional.empty();
        }
    }

    private Ratio whole(Scope scope, OverviewQuestion question) {
        return figures.read(scope, question.about(COVERAGE, Breakdown.NONE)).rows().stream()
                .map(Figure.Row::ratio).reduce(Ratio::plus).orElse(NONE);
    }

    private static List<LocalDate> months(LocalDate last) {
        return IntStream.rangeClosed(1 - MONTHS, 0).mapToObj(last::plusMonths).toList();
    }

    private static Optional<BigDecimal> percent(Ratio ratio) {
        return ratio.percent(Formats.RATE_DIGITS);
    }

    private static Comparator<Figure.Row> bestFirst() {
        Comparator<Figure.Row> byRate = Comparator.comparing(row -> row.ratio().value().orElseThrow());
        return byRate.reversed().thenComparing(Figure.Row::name, vietnamese());
    }

    private static Comparator<School> order(School.Sort sort) {
        Comparator<School> byName = Comparator.comparing(School::name, vietnamese()).thenComparing(School::code);
        return switch (sort) {
            case NAME -> byName;
            case STATUS -> Comparator.comparing(School::counts).thenComparing(byName);
        };
    }

    private static Comparator<String> vietnamese() {
        return Collator.getInstance(Formats.VIETNAMESE)::compare;
    }
}
