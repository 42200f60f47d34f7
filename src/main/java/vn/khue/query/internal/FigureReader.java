package vn.khue.query.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Snapshot;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.shared.Tree;
import vn.khue.warehouse.Warehouse;

/** Resolve, render, run, name: a figure in four steps. */
@Service
class FigureReader implements Figures {

    private final Resolver resolver;
    private final StateSql state;
    private final RowNames names;
    private final Units units;
    private final Warehouse warehouse;

    FigureReader(Resolver resolver, StateSql state, RowNames names, Units units, Warehouse warehouse) {
        this.resolver = resolver;
        this.state = state;
        this.names = names;
        this.units = units;
        this.warehouse = warehouse;
    }

    @Override
    public Figure read(Scope scope, FigureRequest request) {
        Question question = resolver.resolve(scope, request);
        if (request.facet().isPresent() || request.period().isPresent()) {
            throw unanswerable(question);
        }
        List<Figure.Row> rows = warehouse.dsl().resultQuery(sql(question)).fetch(row -> row(question, row));
        return new Figure(request, question.unitName(), question.published().number(),
                question.published().dataDate(), question.published().at(), question.placedOn(), Optional.empty(),
                Optional.empty(), rows);
    }

    private Figure.Row row(Question question, Record row) {
        String key = row.get("key", String.class);
        return new Figure.Row(names.key(question, key), names.name(question, key, row.get("name", String.class)),
                new Ratio(row.get("num", BigDecimal.class), row.get("den", BigDecimal.class)));
    }

    private String sql(Question question) {
        String state = this.state.select(question);
        String place = PlaceSql.select(question);
        return switch (question.request().by()) {
            case NONE -> """
                    SELECT '' AS key, '' AS name, ifNull(sum(s.num), 0) AS num, ifNull(sum(s.den), 0) AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity""".formatted(state, place);
            case PLACE, DISTRICT, COMMUNE -> """
                    SELECT toString(p.unit) AS key, '' AS name, sum(s.num) AS num, sum(s.den) AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity
                    GROUP BY key HAVING den != 0 ORDER BY key""".formatted(state, place);
            case LEVEL -> byAttribute(question, Tree.LEVEL, state, place);
            case OWNERSHIP -> byAttribute(question, Tree.OWNERSHIP, state, place);
            case AREA -> byAttribute(question, Tree.AREA, state, place);
            case SCHOOL -> """
                    SELECT n.code AS key, n.name AS name, s.num AS num, s.den AS den
                    FROM (%s) s JOIN (%s) p ON p.entity = s.entity
                    JOIN (%s) n ON n.entity = s.entity WHERE s.den != 0 ORDER BY key"""
                    .formatted(state, place, schools(question));
            case FACET -> throw unanswerable(question);
        };
    }

    private static IllegalArgumentException unanswerable(Question question) {
        return new IllegalArgumentException("cannot answer " + question.request());
    }

    private static String byAttribute(Question question, Tree tree, String state, String place) {
        return """
                SELECT toString(a.unit) AS key, '' AS name, sum(s.num) AS num, sum(s.den) AS den
                FROM (%s) s JOIN (%s) p ON p.entity = s.entity JOIN (%s) a ON a.entity = s.entity
                GROUP BY key HAVING den != 0 ORDER BY key"""
                .formatted(state, place, PlaceSql.attribute(question, tree));
    }

    /** Schools as they were called on the figure's day. */
    private static String schools(Question question) {
        Snapshot snapshot = question.snapshot();
        return """
                SELECT entity, code, name FROM school
                WHERE valid_from <= toDate32('%1$s') AND toDate32('%1$s') < valid_to AND %2$s
                GROUP BY entity, code, name HAVING sum(sign) > 0"""
                .formatted(question.request().at(), snapshot.visible());
    }

    @Override
    public SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days) {
        SortedMap<LocalDate, Ratio> history = new TreeMap<>();
        List<NotVisible> unseen = new ArrayList<>();
        Collection<List<LocalDate>> groups = days.stream().sorted()
                .filter(day -> resolver.hasMeaning(request, day))
                .collect(Collectors.groupingBy(day -> meaning(request, day))).values();
        for (List<LocalDate> group : groups) {
            try {
                history.putAll(segment(scope, request, group));
            } catch (NotVisible hidden) {
                unseen.add(hidden);
            }
        }
        if (!unseen.isEmpty() && unseen.size() == groups.size()) {
            throw unseen.getFirst();
        }
        return history;
    }

    /** Days on which the unit is the same unit can be answered together; a code changes its meaning on 1 Jul 2025. */
    private String meaning(FigureRequest request, LocalDate day) {
        return request.tree() == TreeView.TODAY ? "" : units.on(request.unit(), day).map(Unit::id)
                .map(Object::toString).orElseGet(() -> Tree.administrativeOn(day).key());
    }

    @Override
    public List<Figure.Period> periods(Scope scope, FigureRequest request) {
        resolver.resolve(scope, request);
        return List.of();
    }

    private Map<LocalDate, Ratio> segment(Scope scope, FigureRequest request, List<LocalDate> days) {
        Question question = resolver.resolve(scope, request.at(days.getLast()));
        String array = days.stream().map("toDate32('%s')"::formatted).collect(Collectors.joining(", "));
        return warehouse.dsl().resultQuery("""
                WITH placed AS (
                    SELECT c.valid_from AS valid_from, c.num AS num, c.den AS den, p.begins AS begins, p.ends AS ends
                    FROM (SELECT entity, valid_from, num, den FROM change
                          WHERE rule = %d AND facet = '' AND %s) c JOIN (%s) p ON p.entity = c.entity
                    WHERE c.valid_from < p.ends),
                moved AS (
                    SELECT greatest(valid_from, begins) AS day, num, den FROM placed
                    UNION ALL SELECT ends AS day, -num, -den FROM placed)
                SELECT asked, sum(num) AS num, sum(den) AS den
                FROM moved ARRAY JOIN [%s] AS asked WHERE day <= asked GROUP BY asked HAVING den != 0"""
                .formatted(question.rule(), question.snapshot().visible(), PlaceSql.through(question), array))
                .fetchMap(row -> row.get("asked", LocalDate.class),
                        row -> new Ratio(row.get("num", BigDecimal.class), row.get("den", BigDecimal.class)));
    }
}
