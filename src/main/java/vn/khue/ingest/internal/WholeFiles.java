package vn.khue.ingest.internal;

import static vn.khue.warehouse.tables.Tables.REJECTION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.Batch;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.warehouse.Warehouse;

/** What concerns files as wholes: their rules, and what is measured of them. */
public final class WholeFiles {

    /** The line of problems that no line has. */
    static final int NO_LINE = 0;

    private static final String REJECT = "reject";

    private final Warehouse warehouse;

    /** @param warehouse where the rows are judged */
    public WholeFiles(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * A broken rule.
     *
     * @param rejects whether the file is refused for it; otherwise it is noted
     * @param reason what is wrong
     * @param remedy what the sender can do
     */
    record Broken(long loading, boolean rejects, String reason, String remedy) {
    }

    /** The rules that the rows of each loading break together, those that refuse first. They stay among its problems. */
    Map<Long, List<Broken>> judge(CheckSql checks, Batch batch) {
        Optional<String> rules = checks.brokenFileRules(batch);
        if (rules.isEmpty()) {
            return Map.of();
        }
        warehouse.execute("""
                INSERT INTO rejection (delivery, loading, line, field, value, rule, severity, reason, remedy)
                SELECT delivery, loading, %d, '', '', rule, severity, reason, remedy FROM (
                %s)""".formatted(NO_LINE, rules.get()));
        return warehouse.dsl().selectFrom(REJECTION)
                .where(REJECTION.DELIVERY.in(batch.attempts().stream().map(Attempt::delivery).toList()))
                .and(REJECTION.LOADING.in(batch.attempts().stream().map(Attempt::loading).toList()))
                .and(REJECTION.LINE.eq(NO_LINE)).orderBy(REJECTION.SEVERITY, REJECTION.RULE, REJECTION.REASON)
                .fetch(row -> new Broken(row.getLoading(), REJECT.equals(row.getSeverity()), row.getReason(),
                        row.getRemedy()))
                .stream().collect(Collectors.groupingBy(Broken::loading));
    }

    /** Notes the contract's measures of the loadings; their rows must have been judged. */
    void measure(CheckSql checks, Batch batch) {
        checks.measures(batch).ifPresent(warehouse::execute);
    }

    /**
     * Takes the landed rows of loadings away, at once and for good: rows about pupils are not kept as text for the days
     * that others are.
     */
    void forget(List<Long> loadings) {
        if (!loadings.isEmpty()) {
            warehouse.execute("ALTER TABLE landing DELETE WHERE loading IN (%s) SETTINGS mutations_sync = 2"
                    .formatted(loadings.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
    }
}
