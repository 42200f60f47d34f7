package vn.khue.ingest.internal;

import static vn.khue.warehouse.tables.Landing.LANDING;
import static vn.khue.warehouse.tables.Rejection.REJECTION;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.checks.Attempt;
import vn.khue.catalogue.checks.Batch;
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
    private static final Counted NOTHING = new Counted(0, 0, FactHash.EMPTY);

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
            insert((InputStream) body);
        } catch (RuntimeException failure) {
            throw body.refused().orElseThrow(() -> failure);
        }
        if (body.refused().isPresent()) {
            throw body.refused().get();
        }
    }

    private void insert(InputStream body) {
        warehouse.insert(LANDING.getName(), List.of(LANDING.LOADING.getName(), LANDING.LINE.getName(),
                LANDING.CELLS.getName()), Format.ROW_BINARY, body);
    }

    /** Lands the rows of many files at once. */
    void land(List<byte[]> bodies) {
        if (!bodies.isEmpty()) {
            insert(new SequenceInputStream(Collections.enumeration(
                    bodies.stream().map(ByteArrayInputStream::new).toList())));
        }
    }

    /**
     * The first landed row of each loading whose cell in {@code column} is neither empty nor its sender. A sender's name
     * may be anything that a folder's may, so it is written in hexadecimal.
     */
    Map<Long, ForeignRow> foreignRows(Contract contract, String column, List<Attempt> attempts) {
        int cell = contract.columns().indexOf(contract.column(column)) + 1;
        return warehouse.dsl().resultQuery("""
                SELECT loading, min(line) AS first, argMin(value, line) AS said FROM (
                    SELECT loading, line, trimBoth(cells[{0}]) AS value FROM landing WHERE loading IN ({1})
                    AND value != '' AND value != transform(loading, CAST([{1}] AS Array(UInt64)),
                        arrayMap(name -> unhex(name), [{2}]), ''))
                GROUP BY loading""", DSL.inline(cell), inlined(attempts.stream().map(Attempt::loading)),
                inlined(attempts.stream().map(attempt -> HexFormat.of()
                        .formatHex(attempt.sender().getBytes(StandardCharsets.UTF_8)))))
                .fetchMap(row -> row.get("loading", Long.class),
                        row -> new ForeignRow(row.get("first", Long.class), row.get("said", String.class)));
    }

    private static QueryPart inlined(Stream<?> values) {
        return DSL.list(values.map(DSL::inline).toList());
    }

    /** A row about somebody else than its sender. */
    record ForeignRow(long line, String value) {
    }

    /** The attempts as one batch, in which rows are compared with each other only if some share a key. */
    Batch batch(CheckSql checks, List<Attempt> attempts, LocalDate asOf) {
        Batch batch = new Batch(attempts, asOf);
        return attempts.isEmpty() ? batch : batch.knowing(warehouse.dsl().resultQuery(checks.repeats(batch))
                .fetchSingle("repeats", Boolean.class));
    }

    /**
     * Judges landed rows: good ones become facts, the problems of all of them rejections and warnings. Where every row
     * became a fact and a fact has no problems, none are looked for.
     *
     * @param landed how many rows each attempt landed; none of them nothing
     * @return what the warehouse says of each, by loading
     */
    Map<Long, Loaded> check(Contract contract, CheckSql checks, Map<Attempt, Long> landed, Batch batch) {
        if (landed.isEmpty()) {
            return Map.of();
        }
        accept(contract, checks.accepted(batch));
        Map<Long, Counted> facts = facts(contract, landed);
        if (checks.warns(batch)) {
            warehouse.execute(checks.rejections(batch));
        } else if (facts.values().stream().mapToLong(Counted::rows).sum() < landed.values().stream()
                .mapToLong(Long::longValue).sum()) {
            warehouse.execute(checks.rejectionsBesideFacts(batch));
        }
        return readBack(landed, facts);
    }

    private void accept(Contract contract, String sql) {
        if (contract.keepsHashes()) {
            warehouse.executeUnlogged(sql);
        } else {
            warehouse.execute(sql);
        }
    }

    private Map<Long, Counted> facts(Contract contract, Map<Attempt, Long> landed) {
        return counted("SELECT loading, count(), 0, %s FROM %s WHERE loading IN (%s) GROUP BY loading"
                .formatted(FactHash.sql(contract), contract.table(), loadings(landed)));
    }

    private static String loadings(Map<Attempt, Long> landed) {
        return Numbers.list(landed.keySet().stream().map(Attempt::loading).toList());
    }

    /** A row that repeats another counts as accepted, although there is one fact for both. */
    private Map<Long, Loaded> readBack(Map<Attempt, Long> landed, Map<Long, Counted> facts) {
        String deliveries = Numbers.list(landed.keySet().stream().map(Attempt::delivery).toList());
        Map<Long, Counted> read = counted("""
                SELECT loading, count(), 0, '' FROM landing WHERE loading IN (%s) GROUP BY loading"""
                .formatted(loadings(landed)));
        Map<Long, Counted> problems = counted("""
                SELECT loading, countIf(rejected), countIf(repeated AND NOT rejected), '' FROM (
                    SELECT loading, max(severity = 'reject') AS rejected, max(rule = 'repeated') AS repeated
                    FROM rejection WHERE delivery IN (%s) AND loading IN (%s) GROUP BY loading, line)
                GROUP BY loading""".formatted(deliveries, loadings(landed)));
        Map<Long, Loaded> loaded = new HashMap<>();
        landed.forEach((attempt, rows) -> loaded.put(attempt.loading(), loaded(attempt, rows,
                read.getOrDefault(attempt.loading(), NOTHING), problems.getOrDefault(attempt.loading(), NOTHING),
                facts.getOrDefault(attempt.loading(), NOTHING))));
        return loaded;
    }

    private static Loaded loaded(Attempt attempt, long landed, Counted read, Counted problems, Counted facts) {
        long accepted = read.rows() - problems.rows();
        if (read.rows() != landed || facts.rows() != accepted - problems.repeated()) {
            throw new IllegalStateException("%s: %d rows given, %d landed, %d facts, problems %s"
                    .formatted(attempt, landed, read.rows(), facts.rows(), problems));
        }
        return new Loaded(attempt.loading(), read.rows(), accepted, problems.rows(), facts.hash());
    }

    /** @param repeated rows that repeat another and are not rejected */
    private record Counted(long rows, long repeated, String hash) {
    }

    private Map<Long, Counted> counted(String sql) {
        return warehouse.dsl().resultQuery(sql).fetchMap(row -> row.get(0, Long.class),
                row -> new Counted(row.get(1, Long.class), row.get(2, Long.class), row.get(3, String.class)));
    }

    /** Why rows were rejected, for each loading the first few different reasons by line. */
    Map<Long, String> reasons(List<Attempt> attempts, int most) {
        return attempts.isEmpty() ? Map.of() : warehouse.dsl().resultQuery("""
                SELECT loading, arrayStringConcat(arraySlice(arrayDistinct(arrayMap(one -> one.2,
                    groupArraySorted(%d)((line, reason)))), 1, %d), ' ') AS reasons
                FROM rejection WHERE delivery IN (%s) AND loading IN (%s) AND severity = 'reject' GROUP BY loading"""
                .formatted(10 * most, most, Numbers.list(attempts.stream().map(Attempt::delivery).toList()),
                        Numbers.list(attempts.stream().map(Attempt::loading).toList())))
                .fetchMap(row -> row.get("loading", Long.class), row -> row.get("reasons", String.class));
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
