package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Indicator.At;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.Figures;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.warehouse.Warehouse;

/** Resolve, render, run, name: a figure in four steps. */
@Service
class FigureReader implements Figures {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private final Resolver resolver;
    private final RowsSql sql;
    private final RowNames names;
    private final HistoryReader histories;
    private final Warehouse warehouse;

    FigureReader(Resolver resolver, RowsSql sql, RowNames names, HistoryReader histories, Warehouse warehouse) {
        this.resolver = resolver;
        this.sql = sql;
        this.names = names;
        this.histories = histories;
        this.warehouse = warehouse;
    }

    @Override
    public Figure read(Scope scope, FigureRequest request) {
        requireSums(request);
        Question question = resolver.resolve(scope, request);
        Parts parts = new Parts(question, names);
        warehouse.dsl().resultQuery(sql.select(question)).fetch().forEach(parts::add);
        return new Figure(request, question.unitName(), question.published().number(),
                question.published().dataDate(), question.published().at(), question.placedOn(),
                question.announcement().map(Announcement::period).or(request::period),
                question.announcement().map(Announcement::since), parts.rows());
    }

    @Override
    public SortedMap<LocalDate, Ratio> history(Scope scope, FigureRequest request, List<LocalDate> days) {
        requireSums(request);
        if (resolver.indicator(request).at() == At.DATE) {
            return histories.ofDays(scope, request, days);
        }
        SortedMap<LocalDate, Ratio> history = new TreeMap<>();
        List<LocalDate> inOrder = days.stream().sorted().toList();
        if (!inOrder.isEmpty()) {
            histories.ofPeriods(scope, request, inOrder.getFirst(), inOrder.getLast())
                    .forEach(period -> history.put(period.since(), period.ratio()));
        }
        return history;
    }

    @Override
    public List<Figure.Period> periods(Scope scope, FigureRequest request) {
        requireSums(request);
        return resolver.indicator(request).at() == At.DATE ? List.of()
                : histories.ofPeriods(scope, request, FIRST, request.at());
    }

    /** Counts by value are read by {@link vn.khue.query.Scores}. */
    private void requireSums(FigureRequest request) {
        if (resolver.indicator(request).isDistribution()) {
            throw new BadRequest("query.distribution", Map.of("indicator", request.indicator()));
        }
    }
}
