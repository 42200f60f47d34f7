package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;
import static vn.khue.store.tables.DeliveryEvent.DELIVERY_EVENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import vn.khue.ingest.DeliveryBook;
import vn.khue.ingest.DeliveryFilter;
import vn.khue.ingest.DeliveryFilter.Standing;
import vn.khue.ingest.DeliveryLine;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Night;
import vn.khue.ingest.NightIntake;
import vn.khue.ingest.RefusalCause;
import vn.khue.ingest.Refusal;
import vn.khue.store.tables.Delivery;
import vn.khue.store.tables.records.DeliveryRecord;

/** Reads lists and counts of deliveries from the operational store. */
final class DeliveryLists {

    private static final Field<Long> ROWS_ACCEPTED = DSL.coalesce(DSL.sum(DELIVERY.ROWS_ACCEPTED), 0).cast(Long.class);
    private static final Field<Long> ROWS_REJECTED = DSL.coalesce(DSL.sum(DELIVERY.ROWS_REJECTED), 0).cast(Long.class);

    private static final Delivery CAME = DELIVERY.as("came");

    private final DSLContext store;

    DeliveryLists(DSLContext store) {
        this.store = store;
    }

    /** Loadings of a dataset that are checked or published, and not superseded. */
    List<Long> loadingsInForce(String dataset) {
        return store.select(DELIVERY.LOADING).from(DELIVERY).where(DELIVERY.DATASET.eq(dataset))
                .and(DELIVERY.STATE.in(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name()))
                .orderBy(DELIVERY.ID).fetch(DELIVERY.LOADING);
    }

    /** The newest loading of the department about a period that is checked or published, and not superseded. */
    Optional<Long> loadingInForce(String dataset, String period) {
        return store.select(DELIVERY.LOADING).from(DELIVERY).where(DELIVERY.DATASET.eq(dataset))
                .and(DELIVERY.SENDER.eq(Datasets.DEPARTMENT)).and(DELIVERY.PERIOD.eq(period))
                .and(DELIVERY.STATE.in(DeliveryState.CHECKED.name(), DeliveryState.PUBLISHED.name()))
                .orderBy(DELIVERY.ID.desc()).limit(1).fetchOptional(DELIVERY.LOADING);
    }

    /** When the newest delivery came. */
    Optional<Instant> newestReceipt(Sight sight) {
        return store.select(DELIVERY.RECEIVED_AT).from(DELIVERY).where(sight.condition())
                .orderBy(DELIVERY.ID.desc()).limit(1).fetchOptional(row -> row.value1().toInstant());
    }

    NightIntake night(Sight sight, Night night) {
        Condition which = sight.condition().and(in(night));
        List<NightIntake.Counts> counts = counts(which);
        Record ends = store.select(DSL.countDistinct(DELIVERY.SENDER), DSL.max(DELIVERY.RECEIVED_AT)).from(DELIVERY)
                .where(which).fetchSingle();
        TreeSet<Integer> publications = new TreeSet<>(store.selectDistinct(DELIVERY.PUBLICATION).from(DELIVERY)
                .where(which).and(DELIVERY.PUBLICATION.isNotNull()).fetch(DELIVERY.PUBLICATION));
        return new NightIntake(night, counts, ends.get(0, Integer.class),
                Optional.ofNullable(ends.get(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant), publications);
    }

    /** The moments in which the files of a night came. */
    List<Instant> received(Sight sight, Night night) {
        return store.select(DELIVERY.RECEIVED_AT).from(DELIVERY).where(sight.condition())
                .and(DELIVERY.RECEIVED_AT.ge(night.from().atOffset(ZoneOffset.UTC)))
                .and(DELIVERY.RECEIVED_AT.lt(night.to().atOffset(ZoneOffset.UTC)))
                .fetch(row -> row.value1().toInstant());
    }

    private List<NightIntake.Counts> counts(Condition which) {
        AggregateFunction<Integer> all = DSL.count();
        Field<Integer> waitingForCheck = count(DeliveryState.RECEIVED);
        Field<Integer> waitingForPublication = count(DeliveryState.CHECKED);
        Field<Integer> refused = count(DeliveryState.REFUSED);
        Field<Integer> withRejectedRows = DSL.count().filterWhere(DELIVERY.ROWS_REJECTED.gt(0L));
        return store.select(DELIVERY.DATASET, all, waitingForCheck, waitingForPublication, refused, withRejectedRows,
                        ROWS_ACCEPTED, ROWS_REJECTED)
                .from(DELIVERY).where(which).groupBy(DELIVERY.DATASET).orderBy(DELIVERY.DATASET)
                .fetch(row -> new NightIntake.Counts(Optional.ofNullable(row.get(DELIVERY.DATASET)), row.get(all),
                        row.get(waitingForCheck), row.get(waitingForPublication), row.get(refused),
                        row.get(withRejectedRows), row.get(ROWS_ACCEPTED), row.get(ROWS_REJECTED)));
    }

    private static Field<Integer> count(DeliveryState state) {
        return DSL.count().filterWhere(DELIVERY.STATE.eq(state.name()));
    }

    /** One question a dataset, each answered by the last entry of an index. */
    Map<String, DeliveryLine> newest(Sight sight, Collection<String> datasets) {
        Map<String, DeliveryLine> newest = new LinkedHashMap<>();
        datasets.forEach(dataset -> store.selectFrom(DELIVERY).where(sight.condition())
                .and(DELIVERY.DATASET.eq(dataset)).orderBy(DELIVERY.ID.desc()).limit(1)
                .fetchOptional(DeliveryLists::line).ifPresent(line -> newest.put(dataset, line)));
        return newest;
    }

    int waitingForPublication(Sight sight) {
        return store.fetchCount(DELIVERY, sight.condition().and(DELIVERY.STATE.eq(DeliveryState.CHECKED.name())));
    }

    List<DeliveryLine> page(Sight sight, DeliveryFilter filter, int offset, int limit) {
        return store.selectFrom(DELIVERY).where(sight.condition()).and(matches(filter))
                .orderBy(DELIVERY.ID.desc()).limit(limit).offset(offset).fetch(DeliveryLists::line);
    }

    Optional<DeliveryRecord> find(Sight sight, long delivery) {
        return store.selectFrom(DELIVERY).where(DELIVERY.ID.eq(delivery)).and(sight.condition()).fetchOptional();
    }

    List<DeliveryReport.Event> events(long delivery) {
        return store.selectFrom(DELIVERY_EVENT).where(DELIVERY_EVENT.DELIVERY.eq(delivery))
                .orderBy(DELIVERY_EVENT.SEQ).fetch(row -> new DeliveryReport.Event(row.getAt().toInstant(),
                        DeliveryState.valueOf(row.getState()), Optional.ofNullable(row.getDetail())));
    }

    /** Whole files that were refused; those of which no row passed are counted by their rows. */
    List<RefusalCause> refusals(Sight sight, Night night) {
        Condition refused = sight.condition().and(in(night)).and(DELIVERY.STATE.eq(DeliveryState.REFUSED.name()))
                .and(DELIVERY.REASON_CODE.ne(Refusal.Code.ALL_ROWS_REJECTED.name()));
        AggregateFunction<Integer> count = DSL.count();
        AggregateFunction<Long> newest = DSL.max(DELIVERY.ID);
        Map<Long, Integer> counts = store.select(newest, count).from(DELIVERY).where(refused)
                .groupBy(DELIVERY.DATASET, DELIVERY.REASON_CODE).fetchMap(newest, count);
        return store.selectFrom(DELIVERY).where(DELIVERY.ID.in(counts.keySet())).orderBy(DELIVERY.ID.desc())
                .fetch(row -> new RefusalCause(Optional.ofNullable(row.getDataset()), counts.get(row.getId()),
                        row.getId(), explanation(row).orElseThrow()));
    }

    /** Loadings of a night some rows of which did not pass. */
    Map<Long, RejectedRows.Source> withRejectedRows(Sight sight, Night night) {
        Map<Long, RejectedRows.Source> loadings = new HashMap<>();
        store.select(DELIVERY.LOADING, DELIVERY.ID, DELIVERY.DATASET).from(DELIVERY).where(sight.condition())
                .and(in(night)).and(DELIVERY.ROWS_REJECTED.gt(0L)).and(DELIVERY.LOADING.isNotNull())
                .forEach(row -> loadings.put(row.value1(), new RejectedRows.Source(row.value2(), row.value3())));
        return loadings;
    }

    DeliveryBook.Stamp stamp() {
        Map<String, Integer> waiting = store.select(DELIVERY.STATE, DSL.count()).from(DELIVERY)
                .where(DELIVERY.STATE.in(DeliveryState.RECEIVED.name(), DeliveryState.CHECKED.name()))
                .groupBy(DELIVERY.STATE).fetchMap(DELIVERY.STATE, DSL.count());
        long newest = store.select(DSL.coalesce(DSL.max(DELIVERY.ID), 0L)).from(DELIVERY).fetchSingle().value1();
        return new DeliveryBook.Stamp(newest, waiting.getOrDefault(DeliveryState.RECEIVED.name(), 0),
                waiting.getOrDefault(DeliveryState.CHECKED.name(), 0));
    }

    private static Condition matches(DeliveryFilter filter) {
        return DSL.and(filter.night().map(DeliveryLists::in).orElseGet(DSL::noCondition),
                filter.standing().map(DeliveryLists::is).orElseGet(DSL::noCondition),
                filter.dataset().map(DELIVERY.DATASET::eq).orElseGet(DSL::noCondition),
                filter.sender().map(DELIVERY.SENDER::eq).orElseGet(DSL::noCondition));
    }

    private static Condition is(Standing standing) {
        return switch (standing) {
            case RECEIVED -> DELIVERY.STATE.eq(DeliveryState.RECEIVED.name());
            case CHECKED -> DELIVERY.STATE.eq(DeliveryState.CHECKED.name());
            case PUBLISHED -> DELIVERY.STATE.eq(DeliveryState.PUBLISHED.name());
            case SUPERSEDED -> DELIVERY.STATE.eq(DeliveryState.SUPERSEDED.name());
            case REFUSED -> DELIVERY.STATE.eq(DeliveryState.REFUSED.name());
            case ROWS_REJECTED -> DELIVERY.ROWS_REJECTED.gt(0L);
        };
    }

    /** Two lists, each by its index, rather than one condition that no index serves. */
    private static Condition in(Night night) {
        return DELIVERY.ID.in(DSL.select(CAME.ID).from(CAME)
                .where(CAME.RECEIVED_AT.ge(night.from().atOffset(ZoneOffset.UTC)))
                .and(CAME.RECEIVED_AT.lt(night.to().atOffset(ZoneOffset.UTC)))
                .union(DSL.select(CAME.ID).from(CAME).where(CAME.PERIOD.eq(night.day().toString()))));
    }

    static DeliveryLine line(DeliveryRecord row) {
        return new DeliveryLine(row.getId(), Optional.ofNullable(row.getDataset()),
                Optional.ofNullable(row.getPeriod()), row.getSender(), row.getFileName(), row.getSize(),
                row.getReceivedAt().toInstant(), row.getReceivedBy(), DeliveryState.valueOf(row.getState()),
                explanation(row), count(row.getRowsAccepted()), count(row.getRowsRejected()),
                row.getPublication() == null ? OptionalInt.empty() : OptionalInt.of(row.getPublication()),
                count(row.getSupersededBy()));
    }

    private static Optional<DeliveryReport.Explanation> explanation(DeliveryRecord row) {
        return Optional.ofNullable(row.getReasonCode())
                .map(code -> new DeliveryReport.Explanation(code, row.getReason(), row.getRemedy()));
    }

    private static OptionalLong count(@Nullable Long count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
