package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Refusal;

/**
 * Tells whether bytes that come again say anything new. They do not while the delivery that they were is the newest of
 * its sender about the same dataset and period. They do when they speak of another, or when something else was said
 * since: then what holds now is what they say.
 *
 * @see "docs/decisions/0020-the-same-bytes-again.md"
 */
final class Repeats {

    private final DSLContext store;
    private final Subjects subjects;

    Repeats(DSLContext store, Subjects subjects) {
        this.store = store;
        this.subjects = subjects;
    }

    /**
     * What there is of some bytes by a sender.
     *
     * @param copies how many deliveries
     * @param repeated the one that they are if they are handed in now, if any
     */
    record Known(int copies, Optional<Earlier> repeated) {
    }

    /**
     * A delivery that came before.
     *
     * @param isLost whether the archive no longer has its bytes
     */
    record Earlier(Pending file, DeliveryState state, boolean isLost) {

        long id() {
            return file.id();
        }
    }

    Known of(Handed handed, String sha256, Instant now) {
        List<Earlier> copies = copies(handed, sha256);
        return new Known(copies.size(), copies.stream().filter(copy -> !copy.isLost()).filter(copy -> isAbout(copy, handed, now)).findFirst()
                .filter(copy -> !isOvertaken(copy, handed.sender())));
    }

    /** Every delivery of the bytes by their sender, newest first. */
    List<Earlier> copies(Handed handed, String sha256) {
        return earlier(DELIVERY.SENDER.eq(handed.sender()).and(DELIVERY.SHA256.eq(sha256)), DELIVERY.ID.desc());
    }

    private boolean isAbout(Earlier copy, Handed handed, Instant now) {
        Subject subject = subject(copy);
        return subjects.of(handed, subject, now).equals(subject);
    }

    /** A file that was refused says nothing. */
    private boolean isOvertaken(Earlier delivery, String sender) {
        Subject subject = subject(delivery);
        return subject.dataset().isPresent() && earlier(DELIVERY.SENDER.eq(sender).and(DELIVERY.ID.gt(delivery.id()))
                .and(DELIVERY.STATE.ne(DeliveryState.REFUSED.name()))
                .and(DELIVERY.STATE.eq(DeliveryState.RECEIVED.name()).or(DELIVERY.DATASET.eq(subject.dataset().get()))),
                DELIVERY.ID.asc()).stream().anyMatch(newer -> subject(newer).equals(subject));
    }

    private Subject subject(Earlier delivery) {
        return subjects.of(delivery.file(), delivery.state());
    }

    private List<Earlier> earlier(Condition which, SortField<Long> order) {
        return store.selectFrom(DELIVERY).where(which).orderBy(order)
                .fetch(row -> new Earlier(Pending.of(row), DeliveryState.valueOf(row.getState()),
                        Refusal.Code.ARCHIVE_DAMAGED.name().equals(row.getReasonCode())));
    }
}
