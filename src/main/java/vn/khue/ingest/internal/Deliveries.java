package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;
import static vn.khue.store.tables.DeliveryEvent.DELIVERY_EVENT;
import static vn.khue.store.tables.Loading.LOADING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Receipt;
import vn.khue.ingest.internal.archive.Place;
import vn.khue.ingest.internal.archive.Spool;
import vn.khue.store.Lease;
import vn.khue.store.Leases;
import vn.khue.store.tables.records.DeliveryRecord;

/** Deliveries and their states in the operational store: the only place where anything about them is decided. */
public final class Deliveries {

    private static final int LONGEST_TEXT = 2000;
    private static final int ROWS_TOGETHER = 500;

    private final DSLContext store;
    private final Leases leases;
    private final Clock clock;
    private final IntakeTexts texts;
    private final Flush flush;

    /** @param clock for the times of events */
    public Deliveries(DSLContext store, Leases leases, Clock clock, IntakeTexts texts) {
        this.store = store;
        this.leases = leases;
        this.clock = clock;
        this.texts = texts;
        this.flush = new Flush(store);
    }

    /**
     * The delivery of the same bytes by the same sender, if there is one. A refused one is tried again, as what was
     * said about it this time.
     */
    public Optional<Receipt> find(Handed handed, String sha256) {
        return Optional.ofNullable(store.select(DELIVERY.ID, DELIVERY.STATE).from(DELIVERY)
                .where(DELIVERY.SENDER.eq(handed.sender())).and(DELIVERY.SHA256.eq(sha256)).fetchOne())
                .map(known -> repeated(handed, known.value1(), known.value2()));
    }

    private Receipt repeated(Handed handed, long delivery, String state) {
        if (state.equals(DeliveryState.REFUSED.name())) {
            reopen(handed, delivery);
        }
        return new Receipt(delivery, true);
    }

    private void reopen(Handed handed, long delivery) {
        store.transaction(transaction -> {
            int reopened = transaction.dsl().update(DELIVERY)
                    .set(DELIVERY.DATASET, handed.dataset().orElse(null)).setNull(DELIVERY.CONTRACT)
                    .set(DELIVERY.PERIOD, handed.period().orElse(null)).setNull(DELIVERY.AS_OF)
                    .set(DELIVERY.FILE_NAME, handed.fileName())
                    .set(DELIVERY.STATE, DeliveryState.RECEIVED.name()).set(DELIVERY.STATE_AT, now())
                    .setNull(DELIVERY.REASON_CODE).setNull(DELIVERY.REASON).setNull(DELIVERY.REMEDY)
                    .setNull(DELIVERY.LOADING).setNull(DELIVERY.ROWS_READ).setNull(DELIVERY.ROWS_ACCEPTED)
                    .setNull(DELIVERY.ROWS_REJECTED).setNull(DELIVERY.ROWS_HASH).set(DELIVERY.ATTEMPTS, 0)
                    .where(is(delivery, DeliveryState.REFUSED)).execute();
            if (reopened == 1) {
                int last = lastEvents(transaction.dsl(), List.of(delivery)).getOrDefault(delivery, 0);
                events(transaction.dsl(), DeliveryState.RECEIVED,
                        List.of(new Decided(delivery, last + 1, texts.note("again", Map.of()))));
            }
        });
        flush.await();
    }

    /** By which a delivery is known: the same bytes by the same sender. */
    public record Key(String sender, String sha256) {
    }

    /** Bytes that the archive holds and that are to be registered. */
    public record Fresh(Handed handed, Spool spool, Place place) {

        Key key() {
            return new Key(handed.sender(), spool.sha256());
        }
    }

    /** Which of them there are deliveries of. */
    @SuppressWarnings("unchecked")
    public Set<Key> known(List<Key> keys) {
        Set<Key> known = new HashSet<>();
        for (List<Key> some : Parts.of(keys, ROWS_TOGETHER)) {
            Table<Record2<String, String>> asked = DSL.values(some.stream()
                    .map(key -> DSL.row(DSL.val(key.sender(), DELIVERY.SENDER), DSL.val(key.sha256(), DELIVERY.SHA256)))
                    .toArray(Row2[]::new)).as("asked", "sender", "sha256");
            store.select(DELIVERY.SENDER, DELIVERY.SHA256).from(asked).join(DELIVERY)
                    .on(DELIVERY.SENDER.eq(asked.field("sender", String.class)))
                    .and(DELIVERY.SHA256.eq(asked.field("sha256", String.class)))
                    .forEach(row -> known.add(new Key(row.value1(), row.value2())));
        }
        return known;
    }

    /** Registers bytes that the archive holds; when another thread was first with the same, answers with that one. */
    public Receipt register(Fresh fresh) {
        return unlessKnown(() -> registerTogether(List.of(fresh)).get(fresh.key()),
                failure -> find(fresh.handed(), fresh.spool().sha256()).orElseThrow(() -> failure));
    }

    /** The same for many in one transaction; no two of them may have the same key. */
    public Map<Key, Receipt> register(List<Fresh> fresh) {
        return unlessKnown(() -> registerTogether(fresh), failure -> {
            Map<Key, Receipt> oneByOne = new HashMap<>();
            fresh.forEach(one -> oneByOne.put(one.key(), register(one)));
            return oneByOne;
        });
    }

    private <T> T unlessKnown(Supplier<T> register, Function<RuntimeException, T> otherwise) {
        T registered;
        try {
            registered = register.get();
        } catch (DataAccessException | DataIntegrityViolationException failure) {
            if (failure instanceof DataAccessException other
                    && other.sqlStateClass() != SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                throw failure;
            }
            registered = otherwise.apply(failure);
        }
        flush.await();
        return registered;
    }

    private Map<Key, Receipt> registerTogether(List<Fresh> fresh) {
        return store.transactionResult(transaction -> {
            Map<Key, Receipt> receipts = new HashMap<>();
            for (List<Fresh> some : Parts.of(fresh, ROWS_TOGETHER)) {
                insert(transaction.dsl(), some).forEach((key, id) -> receipts.put(key, new Receipt(id, false)));
            }
            return receipts;
        });
    }

    private Map<Key, Long> insert(DSLContext transaction, List<Fresh> fresh) {
        var insert = transaction.insertInto(DELIVERY, DELIVERY.DATASET, DELIVERY.PERIOD, DELIVERY.SENDER,
                DELIVERY.FILE_NAME, DELIVERY.SIZE, DELIVERY.SHA256, DELIVERY.SEGMENT, DELIVERY.POSITION,
                DELIVERY.RECEIVED_AT, DELIVERY.RECEIVED_BY, DELIVERY.STATE, DELIVERY.STATE_AT);
        for (Fresh one : fresh) {
            insert = insert.values(one.handed().dataset().orElse(null), one.handed().period().orElse(null),
                    one.handed().sender(), one.handed().fileName(), one.spool().size(), one.spool().sha256(),
                    one.place().segment(), one.place().position(), now(), one.handed().by(),
                    DeliveryState.RECEIVED.name(), now());
        }
        Map<Key, Long> ids = insert.returning(DELIVERY.ID, DELIVERY.SENDER, DELIVERY.SHA256).fetch()
                .intoMap(row -> new Key(row.getSender(), row.getSha256()), DeliveryRecord::getId);
        events(transaction, DeliveryState.RECEIVED, ids.values().stream().map(id -> new Decided(id, 1, null)).toList());
        return ids;
    }

    /** The next event of a delivery. */
    private record Decided(long delivery, int seq, @Nullable String detail) {
    }

    private void events(DSLContext transaction, DeliveryState state, List<Decided> decided) {
        if (decided.isEmpty()) {
            return;
        }
        var insert = transaction.insertInto(DELIVERY_EVENT, DELIVERY_EVENT.DELIVERY, DELIVERY_EVENT.SEQ,
                DELIVERY_EVENT.AT, DELIVERY_EVENT.STATE, DELIVERY_EVENT.DETAIL);
        for (Decided one : decided) {
            insert = insert.values(one.delivery(), one.seq(), now(), state.name(),
                    one.detail() == null ? null : shortened(one.detail()));
        }
        insert.execute();
    }

    /** Those that wait for their check, oldest first. */
    List<Pending> received() {
        return store.selectFrom(DELIVERY).where(DELIVERY.STATE.eq(DeliveryState.RECEIVED.name()))
                .orderBy(DELIVERY.ID).fetch(row -> new Pending(row.getId(), Optional.ofNullable(row.getDataset()),
                        Optional.ofNullable(row.getPeriod()), row.getSender(), row.getFileName(), row.getSize(),
                        new Place(row.getSegment(), row.getPosition()), row.getReceivedAt().toInstant(),
                        row.getAttempts()));
    }

    /** Every attempt to load any of the deliveries. */
    List<Long> loadings(List<Long> deliveries) {
        return Parts.of(deliveries, ROWS_TOGETHER).stream().flatMap(some -> store.select(LOADING.ID).from(LOADING)
                .where(LOADING.DELIVERY.in(some)).orderBy(LOADING.ID).fetch(LOADING.ID).stream()).toList();
    }

    /** Loadings of a dataset that are checked or published, and not superseded. */
    List<Long> loadingsInForce(String dataset) {
        return store.select(DELIVERY.LOADING).from(DELIVERY).where(DELIVERY.DATASET.eq(dataset))
                .and(DELIVERY.STATE.in(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name()))
                .orderBy(DELIVERY.ID).fetch(DELIVERY.LOADING);
    }

    /** The same, of the deliveries that speak of a day in a span. */
    List<Long> loadingsInForce(String dataset, LocalDate from, LocalDate before) {
        return store.select(DELIVERY.LOADING).from(DELIVERY).where(DELIVERY.DATASET.eq(dataset))
                .and(DELIVERY.STATE.in(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name()))
                .and(DELIVERY.AS_OF.greaterOrEqual(from)).and(DELIVERY.AS_OF.lessThan(before))
                .orderBy(DELIVERY.ID).fetch(DELIVERY.LOADING);
    }

    /**
     * Counts an attempt of each before it begins, so that one that takes the process with it is counted too.
     *
     * @return the number of the attempt, by delivery; those that no longer wait are missing
     * @see "docs/decisions/0002-rows-carry-a-loading-number.md"
     */
    Map<Long, Long> begin(Lease lease, List<Long> deliveries) {
        return store.transactionResult(transaction -> {
            Map<Long, Long> loadings = new HashMap<>();
            List<Long> waiting = count(transaction.dsl(), lease, deliveries);
            for (List<Long> some : Parts.of(waiting, ROWS_TOGETHER)) {
                var insert = transaction.dsl().insertInto(LOADING, LOADING.DELIVERY, LOADING.STARTED_AT);
                for (long delivery : some) {
                    insert = insert.values(delivery, now());
                }
                insert.returning(LOADING.ID, LOADING.DELIVERY).fetch()
                        .forEach(row -> loadings.put(row.getDelivery(), row.getId()));
            }
            return loadings;
        });
    }

    /** Counts an attempt of each that loads nothing. */
    void count(Lease lease, List<Long> deliveries) {
        store.transaction(transaction -> count(transaction.dsl(), lease, deliveries));
    }

    private List<Long> count(DSLContext transaction, Lease lease, List<Long> deliveries) {
        leases.requireCurrent(transaction, lease);
        List<Long> waiting = new ArrayList<>();
        int[] counted = ofThoseThatWait(transaction.update(DELIVERY).set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(DSL.inline(1))),
                transaction, deliveries);
        for (int i = 0; i < counted.length; i++) {
            if (counted[i] == 1) {
                waiting.add(deliveries.get(i));
            }
        }
        return waiting;
    }

    /** Takes an attempt back that broke off for no fault of theirs, or for that of one among them. */
    void forgive(Lease lease, List<Long> deliveries) {
        store.transaction(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            ofThoseThatWait(transaction.dsl().update(DELIVERY).set(DELIVERY.ATTEMPTS,
                    DSL.greatest(DELIVERY.ATTEMPTS.minus(DSL.inline(1)), DSL.inline(0))), transaction.dsl(), deliveries);
        });
    }

    /** The headers told the datasets: by delivery. */
    void recognised(Lease lease, Map<Long, String> datasets) {
        Map<String, List<Long>> byDataset = datasets.keySet().stream().sorted()
                .collect(Collectors.groupingBy(datasets::get));
        store.transaction(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            byDataset.forEach((dataset, deliveries) -> ofThoseThatWait(transaction.dsl().update(DELIVERY)
                    .set(DELIVERY.DATASET, DSL.inline(dataset)).set(DELIVERY.ATTEMPTS, DSL.inline(0)),
                    transaction.dsl(), deliveries));
        });
    }

    /**
     * One statement for each, by its number: a list of numbers beside the state would make H2 look through all that
     * wait, number by number.
     *
     * @param update without parameters of its own
     */
    private static int[] ofThoseThatWait(UpdateSetMoreStep<DeliveryRecord> update, DSLContext transaction,
            List<Long> deliveries) {
        if (deliveries.isEmpty()) {
            return new int[0];
        }
        BatchBindStep batch = transaction.batch(update.where(is(0, DeliveryState.RECEIVED)));
        deliveries.forEach(delivery -> batch.bind(delivery, DeliveryState.RECEIVED.name()));
        return batch.execute();
    }

    /** All of it in one transaction, or nothing. */
    void decide(Lease lease, List<Verdict> verdicts) {
        store.transaction(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            for (List<Verdict> some : Parts.of(verdicts, ROWS_TOGETHER)) {
                requireEach(some, update(transaction.dsl(), some));
                Map<Long, Integer> last = lastEvents(transaction.dsl(), some.stream().map(Verdict::delivery).toList());
                Stream.of(DeliveryState.CHECKED, DeliveryState.REFUSED).forEach(state -> events(transaction.dsl(), state,
                        some.stream().filter(verdict -> verdict.state() == state).map(verdict -> new Decided(
                                verdict.delivery(), last.getOrDefault(verdict.delivery(), 0) + 1,
                                verdict.detail().orElse(null))).toList()));
            }
        });
    }

    private int[] update(DSLContext transaction, List<Verdict> verdicts) {
        BatchBindStep batch = transaction.batch(transaction.update(DELIVERY)
                .set(DELIVERY.STATE, (String) null).set(DELIVERY.STATE_AT, (OffsetDateTime) null)
                .set(DELIVERY.DATASET, unlessNull(DELIVERY.DATASET)).set(DELIVERY.CONTRACT, (Integer) null)
                .set(DELIVERY.PERIOD, unlessNull(DELIVERY.PERIOD)).set(DELIVERY.AS_OF, (LocalDate) null)
                .set(DELIVERY.LOADING, (Long) null).set(DELIVERY.ROWS_READ, (Long) null)
                .set(DELIVERY.ROWS_ACCEPTED, (Long) null).set(DELIVERY.ROWS_REJECTED, (Long) null)
                .set(DELIVERY.ROWS_HASH, (String) null).set(DELIVERY.REASON_CODE, (String) null)
                .set(DELIVERY.REASON, (String) null).set(DELIVERY.REMEDY, (String) null)
                .where(is(0, DeliveryState.RECEIVED)));
        verdicts.forEach(verdict -> batch.bind(values(verdict)));
        return batch.execute();
    }

    /** What is said of a value that a verdict may not know. */
    private static Field<String> unlessNull(TableField<DeliveryRecord, String> field) {
        return DSL.coalesce(DSL.val((String) null, field), field);
    }

    /** In the order of {@link #update}. */
    private Object[] values(Verdict verdict) {
        Optional<Loaded> loaded = verdict.loaded();
        Optional<DeliveryReport.Explanation> refusal = verdict.refusal();
        Optional<Prepared> checked = verdict.prepared().filter(prepared -> refusal.isEmpty());
        return new @Nullable Object[] {
            verdict.state().name(), now(), checked.map(prepared -> prepared.contract().id()).orElse(null),
            checked.map(prepared -> prepared.contract().version()).orElse(null),
            verdict.period().map(DeliveryPeriod::text).orElse(null), checked.map(Prepared::asOf).orElse(null),
            loaded.map(Loaded::loading).orElse(null), loaded.map(Loaded::read).orElse(null),
            loaded.map(Loaded::accepted).orElse(null), loaded.map(Loaded::rejected).orElse(null),
            checked.flatMap(prepared -> loaded).map(Loaded::hash).orElse(null),
            refusal.map(DeliveryReport.Explanation::code).orElse(null),
            refusal.map(why -> shortened(why.reason())).orElse(null),
            refusal.map(why -> shortened(why.remedy())).orElse(null), verdict.delivery(),
            DeliveryState.RECEIVED.name()};
    }

    private static void requireEach(List<Verdict> verdicts, int[] updated) {
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] != 1) {
                throw new IllegalStateException("delivery " + verdicts.get(i).delivery() + " is no longer waiting");
            }
        }
    }

    private static Map<Long, Integer> lastEvents(DSLContext transaction, List<Long> deliveries) {
        return transaction.select(DELIVERY_EVENT.DELIVERY, DSL.max(DELIVERY_EVENT.SEQ)).from(DELIVERY_EVENT)
                .where(DELIVERY_EVENT.DELIVERY.in(deliveries)).groupBy(DELIVERY_EVENT.DELIVERY)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /** How far a delivery has come. */
    public Optional<DeliveryState> state(long delivery) {
        return store.select(DELIVERY.STATE).from(DELIVERY).where(DELIVERY.ID.eq(delivery))
                .fetchOptional(row -> DeliveryState.valueOf(row.value1()));
    }

    /** The row of a delivery. */
    public Optional<DeliveryRecord> find(long delivery) {
        return store.selectFrom(DELIVERY).where(DELIVERY.ID.eq(delivery)).fetchOptional();
    }

    /** Every state that a delivery was in, oldest first. */
    public List<DeliveryReport.Event> events(long delivery) {
        return store.selectFrom(DELIVERY_EVENT).where(DELIVERY_EVENT.DELIVERY.eq(delivery))
                .orderBy(DELIVERY_EVENT.SEQ).fetch(row -> new DeliveryReport.Event(row.getAt().toInstant(),
                        DeliveryState.valueOf(row.getState()), Optional.ofNullable(row.getDetail())));
    }

    private static Condition is(long delivery, DeliveryState state) {
        return DELIVERY.ID.eq(delivery).and(DELIVERY.STATE.eq(state.name()));
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
