package vn.khue.ingest.internal;

import static vn.khue.store.tables.DeliveryEvent.DELIVERY_EVENT;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.khue.ingest.DeliveryState;

/** Writes down every state that deliveries come into, within a running transaction. */
final class DeliveryEvents {

    static final int LONGEST_TEXT = 2000;

    private final DSLContext transaction;
    private final OffsetDateTime now;

    DeliveryEvents(DSLContext transaction, OffsetDateTime now) {
        this.transaction = transaction;
        this.now = now;
    }

    /** @param detail what there is to say about it */
    record Event(long delivery, DeliveryState state, Optional<String> detail) {
    }

    /** The first of each. */
    void begin(List<Event> events) {
        write(events, Map.of());
    }

    /** One more of each. */
    void add(List<Event> events) {
        write(events, transaction.select(DELIVERY_EVENT.DELIVERY, DSL.max(DELIVERY_EVENT.SEQ)).from(DELIVERY_EVENT)
                .where(DELIVERY_EVENT.DELIVERY.in(events.stream().map(Event::delivery).toList()))
                .groupBy(DELIVERY_EVENT.DELIVERY).fetchMap(row -> row.value1(), row -> row.value2()));
    }

    private void write(List<Event> events, Map<Long, Integer> last) {
        if (events.isEmpty()) {
            return;
        }
        var insert = transaction.insertInto(DELIVERY_EVENT, DELIVERY_EVENT.DELIVERY, DELIVERY_EVENT.SEQ,
                DELIVERY_EVENT.AT, DELIVERY_EVENT.STATE, DELIVERY_EVENT.DETAIL);
        for (Event event : events) {
            insert = insert.values(event.delivery(), last.getOrDefault(event.delivery(), 0) + 1, now,
                    event.state().name(), event.detail().map(DeliveryEvents::shortened).orElse(null));
        }
        insert.execute();
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
