package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Indicator.At;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;

/**
 * How the same question about many days or periods is answered. Those in which the unit is the same unit are answered
 * together; a code changes its meaning on 1 Jul 2025.
 */
@Component
class SeriesPlans {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Resolver resolver;
    private final Editions editions;
    private final Units units;

    SeriesPlans(Resolver resolver, Editions editions, Units units) {
        this.resolver = resolver;
        this.editions = editions;
        this.units = units;
    }

    Plan<SortedMap<LocalDate, Ratio>> plan(Scope scope, Ask.History history, Places places) {
        resolver.requireSums(history.request());
        return resolver.indicator(history.request()).at() == At.DATE ? ofDays(scope, history, places)
                : ofAnnouncements(scope, history, places);
    }

    Plan<List<Figure.Period>> plan(Scope scope, Ask.Periods periods, Places places) {
        resolver.requireSums(periods.request());
        FigureRequest request = periods.request();
        return ofPeriods(scope, periods, resolver.indicator(request).at() == At.DATE ? List.of()
                : resolver.periods(request, FIRST, request.at()), request, places, Function.identity());
    }

    private Plan<SortedMap<LocalDate, Ratio>> ofAnnouncements(Scope scope, Ask.History history, Places places) {
        List<LocalDate> days = history.days();
        FigureRequest request = days.isEmpty() ? history.request() : history.request().at(days.getLast());
        List<Announcement> announced = days.isEmpty() ? List.of()
                : resolver.periods(request, days.getFirst(), days.getLast());
        return ofPeriods(scope, history, announced, request, places, periods -> {
            SortedMap<LocalDate, Ratio> points = new TreeMap<>();
            periods.forEach(period -> points.put(period.since(), period.ratio()));
            return points;
        });
    }

    private Plan<SortedMap<LocalDate, Ratio>> ofDays(Scope scope, Ask.History history, Places places) {
        FigureRequest request = history.request();
        List<LocalDate> days = history.days().stream().filter(day -> resolver.hasMeaning(request, day)).toList();
        Map<Question, List<LocalDate>> segments = segments(request, days, Function.identity(),
                group -> resolver.resolve(scope, request.at(group.getLast()), places));
        List<Need> needs = new ArrayList<>();
        segments.forEach((question, group) -> needs.add(Need.of(question, Set.of(question.cells().whole()), Set.of(),
                group, schools(group.stream().map(day -> standing(question, day, places)).toList()))));
        return new Plan<>(history, editions.edition(history.publication()), needs, states -> {
            SortedMap<LocalDate, Ratio> points = new TreeMap<>();
            segments.forEach((question, group) -> points.putAll(days(question, group, states, places)));
            return points;
        });
    }

    /** Walks through the days and what was added before each, and counts those who stand in the unit on it. */
    private static Map<LocalDate, Ratio> days(Question question, List<LocalDate> days, States states, Places places) {
        Map<LocalDate, Ratio> points = new HashMap<>();
        Totals totals = new Totals(states.of(question.rule(), question.cells().whole()));
        for (LocalDate day : days) {
            Sum sum = totals.on(day, standing(question, day, places).schools());
            if (sum.hasBase()) {
                points.put(day, sum.ratio());
            }
        }
        return points;
    }

    private <T> Plan<T> ofPeriods(Scope scope, Ask<T> ask, List<Announcement> periods, FigureRequest request,
            Places places, Function<List<Figure.Period>, T> finish) {
        Map<Question, List<Announcement>> segments = segments(request, periods, Announcement::day,
                group -> resolver.resolve(scope, request.of(group.getLast().period()), places));
        List<Need> needs = new ArrayList<>();
        segments.forEach((question, group) -> needs.add(Need.of(question, group.stream().map(period -> cell(question,
                period)).collect(Collectors.toSet()), Set.of(), List.of(request.at()), schools(group.stream()
                        .map(period -> standing(question, period.day(), places)).toList()))));
        return new Plan<>(ask, editions.edition(ask.publication()), needs, states -> {
            Map<String, Ratio> ratios = new HashMap<>();
            segments.forEach((question, group) -> group.forEach(period -> {
                Sum sum = sum(question, period, request.at(), states, places);
                if (sum.hasBase()) {
                    ratios.put(period.period(), sum.ratio());
                }
            }));
            return finish.apply(periods.stream().filter(period -> ratios.containsKey(period.period())).map(period ->
                    new Figure.Period(period.period(), period.since(), ratios.get(period.period()))).toList());
        });
    }

    private static Sum sum(Question question, Announcement period, LocalDate at, States states, Places places) {
        Sum sum = new Sum();
        Standing standing = standing(question, period.day(), places);
        states.upTo(at, question.rule(), cell(question, period), (school, numerator, denominator) -> {
            if (standing.has(school)) {
                sum.see(school, numerator, denominator);
            }
        });
        return sum;
    }

    private static String cell(Question question, Announcement period) {
        return Cells.of(question.indicator(), question.request(), Optional.of(period.period())).whole();
    }

    /** On today's boundaries a school never moves. */
    private static Standing standing(Question question, LocalDate day, Places places) {
        return question.request().tree() == TreeView.TODAY ? places.of(question) : places.on(question, day);
    }

    private static BitSet schools(List<Standing> standings) {
        BitSet schools = new BitSet();
        standings.forEach(standing -> schools.or(standing.schools()));
        return schools;
    }

    /** @throws NotVisible when the unit is unknown or outside the scope everywhere */
    private <T> Map<Question, List<T>> segments(FigureRequest request, List<T> points, Function<T, LocalDate> day,
            Function<List<T>, Question> resolve) {
        Map<Question, List<T>> segments = new LinkedHashMap<>();
        List<NotVisible> unseen = new ArrayList<>();
        Collection<List<T>> groups = points.stream()
                .collect(Collectors.groupingBy(point -> meaning(request, day.apply(point)))).values();
        for (List<T> group : groups) {
            try {
                segments.put(resolve.apply(group), group);
            } catch (NotVisible hidden) {
                unseen.add(hidden);
            }
        }
        if (!unseen.isEmpty() && unseen.size() == groups.size()) {
            throw unseen.getFirst();
        }
        return segments;
    }

    private String meaning(FigureRequest request, LocalDate day) {
        return request.tree() == TreeView.TODAY ? "" : units.on(request.unit(), day).map(Unit::id)
                .map(Object::toString).orElseGet(() -> Tree.administrativeOn(day).key());
    }
}
