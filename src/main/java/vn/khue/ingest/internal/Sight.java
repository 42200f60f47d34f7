package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;

import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Whose deliveries a reader sees.
 *
 * @param everyone whatever the sender
 * @param senders otherwise these
 */
record Sight(boolean everyone, Set<String> senders) {

    Condition condition() {
        return everyone ? DSL.noCondition() : DELIVERY.SENDER.in(senders);
    }
}
