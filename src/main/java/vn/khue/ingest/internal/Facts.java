package vn.khue.ingest.internal;

import static vn.khue.warehouse.tables.Landing.LANDING;
import static vn.khue.warehouse.tables.Rejection.REJECTION;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.CheckSql;
import vn.khue.catalogue.checks.FactHash;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.internal.reading.Header;
import vn.khue.ingest.internal.reading.LandingBody;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.Warehouse;

/** The intake's side of the warehouse: rows land as text, and set operations make facts and rejections of them. */
public final class Facts {

    private static final String REJECT = "reject";
    private static final Field<Long> LONG = DSL.field("n", Long.class);
    private static final Field<String> TEXT = DSL.field("hash", String.class);

    private final Warehouse warehouse;

    /** @param warehouse where rows land */
    public Facts(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** Fails when the warehouse does not answer, so that no attempt is spent on that. */
    void requireAnswer() {
        warehouse.dsl().selectOne().fetch();
    }

    /**
     * Streams the rows below the header into the landing table.
     *
     * @return how many
     * @throws Refused when the file cannot be read to its end; what has landed by then never counts
     */
    long land(Header header, long loading) throws Refused, IOException {
        try (LandingBody body = header.body(loading)) {
            insert(body);
            return body.count();
        }
    }

    private void insert(LandingBody body) throws Refused {
        try {
            warehouse.insert(LANDING.getName(), List.of(LANDING.LOADING.getName(), LANDING.LINE.getName(),
                    LANDING.CELLS.getName()), Format.ROW_BINARY, body);
        } catch (RuntimeException failure) {
            throw body.refused().orElseThrow(() -> failure);
        }
        if (body.refused().isPresent()) {
            throw body.refused().get();
        }
    }

    /** The first landed row whose cell in {@code column} is neither empty nor {@code own}. */
    Optional<ForeignRow> foreignRow(Contract contract, String column, long loading, String own) {
        int cell = contract.columns().indexOf(contract.column(column)) + 1;
        return warehouse.dsl().resultQuery("""
                SELECT line, trimBoth(cells[{0}]) AS value FROM landing WHERE loading = {1} AND value NOT IN ({2}, '')
                ORDER BY line LIMIT 1""", DSL.inline(cell), DSL.inline(loading), DSL.inline(own))
                .fetchOptional(row -> new ForeignRow(row.get("line", Long.class), row.get("value", String.class)));
    }

    /** A row about somebody else than its sender. */
    record ForeignRow(long line, String value) {
    }

    /** Judges the landed rows: good ones become facts, the problems of all of them rejections and warnings. */
    Loaded check(Contract contract, CheckSql checks, Attempt attempt, LocalDate asOf, long landed) {
        if (landed > 0) {
            accept(contract, checks.accepted(List.of(attempt), asOf));
            warehouse.execute(checks.rejections(List.of(attempt), asOf));
        }
        return readBack(contract, attempt.delivery(), attempt.loading(), landed);
    }

    private void accept(Contract contract, String sql) {
        if (contract.keepsHashes()) {
            warehouse.executeUnlogged(sql);
        } else {
            warehouse.execute(sql);
        }
    }

    /** A row that repeats another counts as accepted, although there is one fact for both. */
    private Loaded readBack(Contract contract, long delivery, long loading, long landed) {
        long read = warehouse.dsl().selectCount().from(LANDING).where(LANDING.LOADING.eq(loading)).fetchSingle()
                .value1();
        Record2<Long, Long> problems = warehouse.dsl().resultQuery("""
                SELECT countIf(rejected), countIf(repeated AND NOT rejected) FROM (
                    SELECT max(severity = 'reject') AS rejected, max(rule = 'repeated') AS repeated
                    FROM rejection WHERE delivery = {0} AND loading = {1} GROUP BY line)""",
                DSL.inline(delivery), DSL.inline(loading)).coerce(LONG, LONG).fetchSingle();
        Record2<Long, String> facts = facts(contract, loading);
        long accepted = read - problems.value1();
        if (read != landed || facts.value1() != accepted - problems.value2()) {
            throw new IllegalStateException("delivery %d, loading %d: %d rows given, %d landed, %d facts, problems %s"
                    .formatted(delivery, loading, landed, read, facts.value1(), problems));
        }
        return new Loaded(loading, read, accepted, problems.value1(), facts.value2());
    }

    private Record2<Long, String> facts(Contract contract, long loading) {
        return warehouse.dsl().resultQuery("SELECT count(), %s FROM %s WHERE loading = {0}"
                .formatted(FactHash.sql(contract), contract.table()), DSL.inline(loading)).coerce(LONG, TEXT)
                .fetchSingle();
    }

    /** The first problems of a loading, by line; columns under their Vietnamese names. */
    public List<DeliveryReport.Problem> problems(Contract contract, long delivery, long loading, int most) {
        return warehouse.dsl().selectFrom(REJECTION).where(REJECTION.DELIVERY.eq(delivery))
                .and(REJECTION.LOADING.eq(loading)).orderBy(REJECTION.LINE, REJECTION.SEVERITY).limit(most)
                .fetch(row -> new DeliveryReport.Problem(row.getLine().longValue(),
                        contract.find(row.getField()).map(Column::vi).orElse(""), row.getValue(), row.getRule(),
                        REJECT.equals(row.getSeverity()), row.getReason(), row.getRemedy()));
    }
}
