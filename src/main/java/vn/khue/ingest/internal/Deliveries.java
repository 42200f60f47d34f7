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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.store.Lease;
import vn.khue.store.Leases;
import vn.khue.store.tables.records.DeliveryRecord;

/** The states of deliveries from their receipt on, in the operational store: only here the intake decides about them. */
public final class Deliveries {

    private static final int ROWS_TOGETHER = 500;

    private final DSLContext store;
    private final Leases leases;
    private final Clock clock;

    /** @param clock for the times of events */
    public Deliveries(DSLContext store, Leases leases, Clock clock) {
        this.store = store;
        this.leases = leases;
        this.clock = clock;
    }

    /** Those that wait for their check, oldest first. */
    List<Pending> received() {
        return store.selectFrom(DELIVERY).where(DELIVERY.STATE.eq(DeliveryState.RECEIVED.name()))
                .orderBy(DELIVERY.ID).fetch(Pending::of);
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

    /** How many rows the deliveries have that these would take the place of, by the number of the newer one. */
    Map<Long, Long> acceptedBefore(List<Prepared> newer) {
        Map<Long, Long> before = new HashMap<>();
        for (List<Prepared> some : Parts.of(newer, ROWS_TOGETHER)) {
            store.select(DELIVERY.ID, DELIVERY.SENDER, DELIVERY.PERIOD, DELIVERY.ROWS_ACCEPTED).from(DELIVERY)
                    .where(DELIVERY.DATASET.in(some.stream().map(one -> one.contract().id()).distinct().toList()))
                    .and(DELIVERY.SENDER.in(some.stream().map(one -> one.delivery().sender()).distinct().toList()))
                    .and(DELIVERY.PERIOD.in(some.stream().map(one -> one.period().text()).distinct().toList()))
                    .and(DELIVERY.STATE.in(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name()))
                    .and(DELIVERY.ROWS_ACCEPTED.isNotNull()).orderBy(DELIVERY.ID)
                    .forEach(row -> some.stream().filter(one -> one.id() > row.value1()
                            && one.delivery().sender().equals(row.value2()) && one.period().text().equals(row.value3()))
                            .forEach(one -> before.put(one.id(), row.value4())));
        }
        return before;
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
        int[] counted = ofThoseThatWait(transaction.update(DELIVERY)
                .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(DSL.inline(1))), transaction, deliveries);
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
                new DeliveryEvents(transaction.dsl(), now()).add(some.stream().map(verdict -> new DeliveryEvents.Event(
                        verdict.delivery(), verdict.state(), verdict.detail())).toList());
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
            refusal.map(why -> DeliveryEvents.shortened(why.reason())).orElse(null),
            refusal.map(why -> DeliveryEvents.shortened(why.remedy())).orElse(null), verdict.delivery(),
            DeliveryState.RECEIVED.name()};
    }

    private static void requireEach(List<Verdict> verdicts, int[] updated) {
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] != 1) {
                throw new IllegalStateException("delivery " + verdicts.get(i).delivery() + " is no longer waiting");
            }
        }
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

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
