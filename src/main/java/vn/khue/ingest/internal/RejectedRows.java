package vn.khue.ingest.internal;

import static vn.khue.warehouse.tables.Rejection.REJECTION;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.RejectionCause;
import vn.khue.warehouse.Warehouse;

/** Reads the problems of rows from the warehouse, one by one or by cause. */
final class RejectedRows {

    private static final String REJECT = "reject";
    private static final Comparator<Group> MOST_FIRST = Comparator.comparingLong(Group::gained)
            .thenComparingLong(Group::rows).reversed().thenComparing(group -> group.cause().toString());

    private final Warehouse warehouse;

    RejectedRows(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Where a loading belongs.
     *
     * @param delivery whose loading counts
     * @param dataset id of the contract
     */
    record Source(long delivery, String dataset) {
    }

    private record Cause(String dataset, String rule, String field) {
    }

    /** @param newest the newest delivery with the cause, and its loading */
    private record Group(Cause cause, long rows, long gained, int deliveries, Found newest) {

        Group plus(Group other) {
            return new Group(cause, rows + other.rows, gained + other.gained, deliveries + other.deliveries,
                    newest.delivery() > other.newest.delivery() ? newest : other.newest);
        }
    }

    private record Found(long delivery, long loading) {
    }

    /**
     * The causes for which rows of some loadings were left out, most first.
     *
     * @param loadings the ones that count, with their deliveries
     * @param most how many causes
     */
    List<RejectionCause> causes(Map<Long, Source> loadings, int most) {
        if (loadings.isEmpty()) {
            return List.of();
        }
        Map<Cause, Group> groups = new HashMap<>();
        groups(loadings).forEach(group -> groups.merge(group.cause(), group, Group::plus));
        return groups.values().stream().sorted(MOST_FIRST).limit(most).map(this::withExample).toList();
    }

    /** A range of deliveries is read and the loadings are picked here: a list of thousands would be no better SQL. */
    private Stream<Group> groups(Map<Long, Source> loadings) {
        List<Long> deliveries = loadings.values().stream().map(Source::delivery).toList();
        return warehouse.dsl().resultQuery("""
                SELECT delivery, loading, cause.1 AS at_fault, cause.2 AS broken, count() AS n,
                    countIf(length(causes) = 1) AS gained
                FROM (
                    SELECT delivery, loading, line, groupUniqArray((field, toString(rule))) AS causes FROM rejection
                    WHERE severity = 'reject' AND delivery BETWEEN {0} AND {1} GROUP BY delivery, loading, line)
                ARRAY JOIN causes AS cause
                GROUP BY delivery, loading, at_fault, broken""",
                DSL.inline(Collections.min(deliveries)), DSL.inline(Collections.max(deliveries)))
                .fetch().stream().filter(row -> loadings.containsKey(row.get("loading", Long.class)))
                .map(row -> group(row, loadings.get(row.get("loading", Long.class))));
    }

    private static Group group(Record row, Source source) {
        return new Group(new Cause(source.dataset(), row.get("broken", String.class), row.get("at_fault", String.class)),
                row.get("n", Long.class), row.get("gained", Long.class), 1,
                new Found(source.delivery(), row.get("loading", Long.class)));
    }

    private RejectionCause withExample(Group group) {
        Optional<RejectionCause.Example> example = warehouse.dsl().selectFrom(REJECTION)
                .where(of(group.newest().delivery(), group.newest().loading()))
                .and(REJECTION.SEVERITY.eq(REJECT)).and(REJECTION.RULE.eq(group.cause().rule()))
                .and(REJECTION.FIELD.eq(group.cause().field())).orderBy(REJECTION.LINE).limit(1)
                .fetchOptional(row -> new RejectionCause.Example(group.newest().delivery(),
                        row.getLine().longValue(), row.getValue(), row.getReason(), row.getRemedy()));
        return new RejectionCause(group.cause().dataset(), group.cause().rule(), group.cause().field(), group.rows(),
                group.gained(), group.deliveries(), example);
    }

    long count(long delivery, long loading) {
        return warehouse.dsl().fetchCount(REJECTION, of(delivery, loading));
    }

    /** By line; columns under their Vietnamese names. */
    List<DeliveryReport.Problem> problems(Contract contract, long delivery, long loading, int offset, int limit) {
        return warehouse.dsl().selectFrom(REJECTION).where(of(delivery, loading))
                .orderBy(REJECTION.LINE, REJECTION.SEVERITY, REJECTION.FIELD, REJECTION.RULE).limit(limit)
                .offset(offset).fetch(row -> new DeliveryReport.Problem(row.getLine().longValue(),
                        contract.find(row.getField()).map(Column::vi).orElse(""), row.getValue(), row.getRule(),
                        REJECT.equals(row.getSeverity()), row.getReason(), row.getRemedy()));
    }

    private static Condition of(long delivery, long loading) {
        return REJECTION.DELIVERY.eq(delivery).and(REJECTION.LOADING.eq(loading));
    }
}
