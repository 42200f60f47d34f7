package vn.khue.query.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/**
 * The same question about many days or periods. Those in which the unit is the same unit are answered together; a code
 * changes its meaning on 1 Jul 2025.
 */
@Component
class HistoryReader {

    private final Resolver resolver;
    private final Units units;
    private final Warehouse warehouse;

    HistoryReader(Resolver resolver, Units units, Warehouse warehouse) {
        this.resolver = resolver;
        this.units = units;
        this.warehouse = warehouse;
    }

    SortedMap<LocalDate, Ratio> ofDays(Scope scope, FigureRequest request, List<LocalDate> days) {
        List<LocalDate> known = days.stream().sorted().filter(day -> resolver.hasMeaning(request, day)).toList();
        return new TreeMap<>(bySegment(request, known, Function.identity(), group -> days(scope, request, group)));
    }

    /** Periods announced from one day to another, as known on the latter. */
    List<Figure.Period> ofPeriods(Scope scope, FigureRequest request, LocalDate from, LocalDate to) {
        List<Announcement> periods = resolver.periods(request, from, to);
        Map<String, Ratio> ratios = bySegment(request, periods, Announcement::day,
                group -> periods(scope, request.at(to), group));
        return periods.stream().filter(period -> ratios.containsKey(period.period()))
                .map(period -> new Figure.Period(period.period(), period.since(), ratios.get(period.period()))).toList();
    }

    private <T, K> Map<K, Ratio> bySegment(FigureRequest request, List<T> points, Function<T, LocalDate> day,
            Function<List<T>, Map<K, Ratio>> segment) {
        Map<K, Ratio> ratios = new HashMap<>();
        List<NotVisible> unseen = new ArrayList<>();
        Collection<List<T>> groups = points.stream()
                .collect(Collectors.groupingBy(point -> meaning(request, day.apply(point)))).values();
        for (List<T> group : groups) {
            try {
                ratios.putAll(segment.apply(group));
            } catch (NotVisible hidden) {
                unseen.add(hidden);
            }
        }
        if (!unseen.isEmpty() && unseen.size() == groups.size()) {
            throw unseen.getFirst();
        }
        return ratios;
    }

    private String meaning(FigureRequest request, LocalDate day) {
        return request.tree() == TreeView.TODAY ? "" : units.on(request.unit(), day).map(Unit::id)
                .map(Object::toString).orElseGet(() -> Tree.administrativeOn(day).key());
    }

    private Map<LocalDate, Ratio> days(Scope scope, FigureRequest request, List<LocalDate> days) {
        Question question = resolver.resolve(scope, request.at(days.getLast()));
        String array = days.stream().map("toDate32('%s')"::formatted).collect(Collectors.joining(", "));
        return warehouse.dsl().resultQuery("""
                WITH placed AS (
                    SELECT c.valid_from AS valid_from, c.num AS num, c.den AS den, p.begins AS begins, p.ends AS ends
                    FROM (SELECT entity, valid_from, num, den FROM change
                          WHERE rule = %d AND facet = %s AND %s) c JOIN (%s) p ON p.entity = c.entity
                    WHERE c.valid_from < p.ends),
                moved AS (
                    SELECT greatest(valid_from, begins) AS day, num, den FROM placed
                    UNION ALL SELECT ends AS day, -num, -den FROM placed)
                SELECT asked, sum(num) AS num, sum(den) AS den
                FROM moved ARRAY JOIN [%s] AS asked WHERE day <= asked GROUP BY asked HAVING den != 0"""
                .formatted(question.rule(), ClickHouseExpression.quoted(question.cells().whole()),
                        question.snapshot().visible(), PlaceSql.through(question), array))
                .fetchMap(row -> row.get("asked", LocalDate.class),
                        row -> new Ratio(row.get("num", BigDecimal.class), row.get("den", BigDecimal.class)));
    }

    private Map<String, Ratio> periods(Scope scope, FigureRequest request, List<Announcement> periods) {
        Question question = resolver.resolve(scope, request.of(periods.getLast().period()));
        Map<String, String> cells = periods.stream().collect(Collectors.toMap(
                period -> cell(question, period), Announcement::period));
        return warehouse.dsl().resultQuery("""
                SELECT s.facet AS cell, sum(s.num) AS num, sum(s.den) AS den
                FROM (SELECT entity, facet, sum(change.num) AS num, sum(change.den) AS den FROM change
                      WHERE rule = %d AND facet IN (%s) AND valid_from <= toDate32('%s') AND %s
                      GROUP BY entity, facet) s
                JOIN (SELECT cell.1 AS facet, cell.2 AS day FROM (SELECT arrayJoin([%s]) AS cell)) q
                    ON q.facet = s.facet
                JOIN (%s) p ON p.entity = s.entity
                WHERE p.begins <= q.day AND q.day < p.ends GROUP BY cell HAVING den != 0"""
                .formatted(question.rule(), cells.keySet().stream().map(ClickHouseExpression::quoted).sorted()
                                .collect(Collectors.joining(", ")), request.at(), question.snapshot().visible(),
                        periods.stream().map(period -> "(%s, toDate32('%s'))".formatted(
                                ClickHouseExpression.quoted(cell(question, period)), period.day()))
                                .collect(Collectors.joining(", ")), PlaceSql.through(question)))
                .fetchMap(row -> cells.get(row.get("cell", String.class)),
                        row -> new Ratio(row.get("num", BigDecimal.class), row.get("den", BigDecimal.class)));
    }

    private static String cell(Question question, Announcement period) {
        return Cells.of(question.indicator(), question.request(), Optional.of(period.period())).whole();
    }
}
