package vn.khue.publication.internal;

import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.DELIVERY_EVENT;
import static vn.khue.store.tables.Tables.PUBLICATION_DELIVERY;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import vn.khue.publication.PublicationFailed;
import vn.khue.store.tables.records.DeliveryRecord;

/**
 * Moves deliveries from one state to the next, each with its event, within a running transaction. A night has thousands
 * of them, so statements are for many; whoever is not in the state that he is to leave stops all.
 */
final class DeliveryMoves {

    private static final int TOGETHER = 500;
    private static final String RECEIVED = "RECEIVED";
    private static final String CHECKED = "CHECKED";
    private static final String VISIBLE = "PUBLISHED";
    private static final String SUPERSEDED = "SUPERSEDED";

    private final DSLContext tx;
    private final OffsetDateTime now;

    DeliveryMoves(DSLContext tx, OffsetDateTime now) {
        this.tx = tx;
        this.now = now;
    }

    /** @param sign 1 for those that appear, −1 for those that go */
    void pin(int publication, List<PinnedDelivery> deliveries, int sign) {
        for (List<PinnedDelivery> some : parts(deliveries)) {
            var insert = tx.insertInto(PUBLICATION_DELIVERY, PUBLICATION_DELIVERY.N, PUBLICATION_DELIVERY.DELIVERY,
                    PUBLICATION_DELIVERY.SIGN);
            for (PinnedDelivery delivery : some) {
                insert = insert.values(publication, delivery.id(), (short) sign);
            }
            insert.execute();
        }
    }

    void show(int publication, List<PinnedDelivery> deliveries) {
        for (List<PinnedDelivery> some : parts(deliveries)) {
            List<Long> ids = ids(some);
            move(ids, CHECKED, tx.update(DELIVERY).set(DELIVERY.STATE, DSL.inline(VISIBLE))
                    .set(DELIVERY.STATE_AT, DSL.inline(now)).set(DELIVERY.PUBLICATION, DSL.inline(publication)));
            events(ids, VISIBLE, delivery -> "publication " + publication);
        }
    }

    /** @param update without parameters of its own */
    private void move(List<Long> ids, String from, UpdateSetMoreStep<DeliveryRecord> update) {
        BatchBindStep batch = tx.batch(update.where(DELIVERY.ID.eq(0L)).and(DELIVERY.STATE.eq(from)));
        ids.forEach(id -> batch.bind(id, from));
        requireAll(ids, Arrays.stream(batch.execute()).sum());
    }

    /** Those that were visible and go. */
    void retire(List<PinnedDelivery> deliveries) {
        replace(deliveries, VISIBLE);
    }

    /** Those that were never visible and never will be. */
    void overtake(List<PinnedDelivery> deliveries) {
        replace(deliveries, CHECKED);
    }

    private void replace(List<PinnedDelivery> deliveries, String from) {
        for (List<PinnedDelivery> some : parts(deliveries)) {
            BatchBindStep batch = tx.batch(tx.update(DELIVERY).set(DELIVERY.STATE, SUPERSEDED)
                    .set(DELIVERY.STATE_AT, now).set(DELIVERY.SUPERSEDED_BY, 0L)
                    .where(DELIVERY.ID.eq(0L)).and(DELIVERY.STATE.eq(from)));
            some.forEach(delivery -> batch.bind(SUPERSEDED, now, delivery.replacedBy(), delivery.id(), from));
            requireAll(ids(some), Arrays.stream(batch.execute()).sum());
            Map<Long, Long> successors = new HashMap<>();
            some.forEach(delivery -> successors.put(delivery.id(), delivery.replacedBy()));
            events(ids(some), SUPERSEDED, delivery -> "delivery " + successors.get(delivery));
        }
    }

    /** Back to the intake, which loads them again from the archive. */
    void sendBack(List<Long> deliveries) {
        for (List<Long> some : parts(deliveries)) {
            move(some, CHECKED, tx.update(DELIVERY).set(DELIVERY.STATE, DSL.inline(RECEIVED))
                    .set(DELIVERY.STATE_AT, DSL.inline(now)));
            events(some, RECEIVED, delivery -> "its facts were damaged, it is loaded again");
        }
    }

    private void events(List<Long> deliveries, String state, Function<Long, String> detail) {
        Map<Long, Integer> last = tx.select(DELIVERY_EVENT.DELIVERY, DSL.max(DELIVERY_EVENT.SEQ)).from(DELIVERY_EVENT)
                .where(DELIVERY_EVENT.DELIVERY.in(deliveries)).groupBy(DELIVERY_EVENT.DELIVERY)
                .fetchMap(row -> row.value1(), row -> row.value2());
        var insert = tx.insertInto(DELIVERY_EVENT, DELIVERY_EVENT.DELIVERY, DELIVERY_EVENT.SEQ, DELIVERY_EVENT.AT,
                DELIVERY_EVENT.STATE, DELIVERY_EVENT.DETAIL);
        for (long delivery : deliveries) {
            insert = insert.values(delivery, last.getOrDefault(delivery, 0) + 1, now, state, detail.apply(delivery));
        }
        insert.execute();
    }

    private static List<Long> ids(List<PinnedDelivery> deliveries) {
        return deliveries.stream().map(PinnedDelivery::id).toList();
    }

    private static void requireAll(List<Long> deliveries, int moved) {
        if (moved != deliveries.size()) {
            throw new PublicationFailed("%d of the deliveries %s are not in the state that the build found them in"
                    .formatted(deliveries.size() - moved, deliveries));
        }
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += TOGETHER) {
            parts.add(all.subList(start, Math.min(all.size(), start + TOGETHER)));
        }
        return parts;
    }
}
