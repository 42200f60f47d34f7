package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;
import static vn.khue.store.tables.DeliveryEvent.DELIVERY_EVENT;
import static vn.khue.store.tables.Loading.LOADING;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import vn.khue.catalogue.Contract;
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
                event(transaction.dsl(), delivery, DeliveryState.RECEIVED, texts.note("again", Map.of()));
            }
        });
        flush.await();
    }

    /** Registers bytes that the archive holds; when another thread was first with the same, answers with that one. */
    public Receipt register(Handed handed, Spool spool, Place place) {
        try {
            long id = store.transactionResult(transaction -> insert(transaction.dsl(), handed, spool, place));
            flush.await();
            return new Receipt(id, false);
        } catch (DataAccessException | DataIntegrityViolationException failure) {
            if (failure instanceof DataAccessException other
                    && other.sqlStateClass() != SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION) {
                throw failure;
            }
            Receipt first = find(handed, spool.sha256()).orElseThrow(() -> failure);
            flush.await();
            return first;
        }
    }

    private long insert(DSLContext transaction, Handed handed, Spool spool, Place place) {
        long id = transaction.insertInto(DELIVERY)
                .set(DELIVERY.DATASET, handed.dataset().orElse(null))
                .set(DELIVERY.PERIOD, handed.period().orElse(null))
                .set(DELIVERY.SENDER, handed.sender())
                .set(DELIVERY.FILE_NAME, handed.fileName())
                .set(DELIVERY.SIZE, spool.size())
                .set(DELIVERY.SHA256, spool.sha256())
                .set(DELIVERY.SEGMENT, place.segment())
                .set(DELIVERY.POSITION, place.position())
                .set(DELIVERY.RECEIVED_AT, now())
                .set(DELIVERY.RECEIVED_BY, handed.by())
                .set(DELIVERY.STATE, DeliveryState.RECEIVED.name())
                .set(DELIVERY.STATE_AT, now())
                .returning(DELIVERY.ID).fetchSingle(DELIVERY.ID);
        event(transaction, id, DeliveryState.RECEIVED, null);
        return id;
    }

    /** Those that wait for their check, oldest first. */
    List<Pending> received() {
        return store.selectFrom(DELIVERY).where(DELIVERY.STATE.eq(DeliveryState.RECEIVED.name()))
                .orderBy(DELIVERY.ID).fetch(row -> new Pending(row.getId(), Optional.ofNullable(row.getDataset()),
                        Optional.ofNullable(row.getPeriod()), row.getSender(), row.getFileName(),
                        new Place(row.getSegment(), row.getPosition()), row.getReceivedAt().toInstant(),
                        row.getAttempts()));
    }

    /** Every attempt to load a delivery. */
    List<Long> loadings(long delivery) {
        return store.select(LOADING.ID).from(LOADING).where(LOADING.DELIVERY.eq(delivery)).orderBy(LOADING.ID)
                .fetch(LOADING.ID);
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
     * Counts an attempt before it begins, so that one that takes the process with it is counted too.
     *
     * @see "docs/decisions/0002-rows-carry-a-loading-number.md"
     */
    long begin(Lease lease, long delivery) {
        return store.transactionResult(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            transaction.dsl().update(DELIVERY).set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
                    .where(DELIVERY.ID.eq(delivery)).execute();
            return transaction.dsl().insertInto(LOADING).set(LOADING.DELIVERY, delivery)
                    .set(LOADING.STARTED_AT, now()).returning(LOADING.ID).fetchSingle(LOADING.ID);
        });
    }

    /** The header told the dataset. */
    void recognised(Lease lease, long delivery, String dataset) {
        store.transaction(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            transaction.dsl().update(DELIVERY).set(DELIVERY.DATASET, dataset).set(DELIVERY.ATTEMPTS, 0)
                    .where(is(delivery, DeliveryState.RECEIVED)).execute();
        });
    }

    /** The attempt {@code loaded} is the one that counts. */
    void checked(Lease lease, Pending delivery, Contract contract, DeliveryPeriod period, LocalDate asOf,
            Loaded loaded, Optional<String> note) {
        decide(lease, delivery.id(), DeliveryState.CHECKED, note.orElse(null), Map.of(
                DELIVERY.DATASET, contract.id(), DELIVERY.CONTRACT, contract.version(),
                DELIVERY.PERIOD, period.text(), DELIVERY.AS_OF, asOf, DELIVERY.LOADING, loaded.loading(),
                DELIVERY.ROWS_READ, loaded.read(), DELIVERY.ROWS_ACCEPTED, loaded.accepted(),
                DELIVERY.ROWS_REJECTED, loaded.rejected(), DELIVERY.ROWS_HASH, loaded.hash()));
    }

    /** Not taken; its bytes stay. */
    void refused(Lease lease, long delivery, DeliveryReport.Explanation why, Optional<DeliveryPeriod> period) {
        Map<Field<?>, Object> values = new HashMap<>(reasons(why));
        period.ifPresent(known -> values.putAll(covering(known)));
        decide(lease, delivery, DeliveryState.REFUSED, why.reason(), values);
    }

    /** Not taken because no row passed; the attempt stays, so that the sender can see them all. */
    void refused(Lease lease, long delivery, DeliveryReport.Explanation why, DeliveryPeriod period, Loaded loaded) {
        Map<Field<?>, Object> values = new HashMap<>(reasons(why));
        values.putAll(covering(period));
        values.put(DELIVERY.LOADING, loaded.loading());
        values.put(DELIVERY.ROWS_READ, loaded.read());
        values.put(DELIVERY.ROWS_ACCEPTED, loaded.accepted());
        values.put(DELIVERY.ROWS_REJECTED, loaded.rejected());
        decide(lease, delivery, DeliveryState.REFUSED, why.reason(), values);
    }

    private static Map<Field<?>, Object> covering(DeliveryPeriod period) {
        return Map.of(DELIVERY.PERIOD, period.text());
    }

    private static Map<Field<?>, Object> reasons(DeliveryReport.Explanation why) {
        return Map.of(DELIVERY.REASON_CODE, why.code(), DELIVERY.REASON, shortened(why.reason()),
                DELIVERY.REMEDY, shortened(why.remedy()));
    }

    private void decide(Lease lease, long delivery, DeliveryState state, @Nullable String detail,
            Map<? extends Field<?>, ?> values) {
        store.transaction(transaction -> {
            leases.requireCurrent(transaction.dsl(), lease);
            int decided = transaction.dsl().update(DELIVERY).set(values)
                    .set(DELIVERY.STATE, state.name()).set(DELIVERY.STATE_AT, now())
                    .where(is(delivery, DeliveryState.RECEIVED)).execute();
            if (decided != 1) {
                throw new IllegalStateException("delivery " + delivery + " is no longer waiting");
            }
            event(transaction.dsl(), delivery, state, detail);
        });
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

    private void event(DSLContext transaction, long delivery, DeliveryState state, @Nullable String detail) {
        int next = transaction.select(DSL.coalesce(DSL.max(DELIVERY_EVENT.SEQ), 0).plus(1)).from(DELIVERY_EVENT)
                .where(DELIVERY_EVENT.DELIVERY.eq(delivery)).fetchSingle().value1();
        transaction.insertInto(DELIVERY_EVENT).set(DELIVERY_EVENT.DELIVERY, delivery).set(DELIVERY_EVENT.SEQ, next)
                .set(DELIVERY_EVENT.AT, now()).set(DELIVERY_EVENT.STATE, state.name())
                .set(DELIVERY_EVENT.DETAIL, detail == null ? null : shortened(detail)).execute();
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
