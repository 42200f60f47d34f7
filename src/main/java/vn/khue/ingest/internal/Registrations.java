package vn.khue.ingest.internal;

import static vn.khue.store.tables.Delivery.DELIVERY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Row2;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.SQLStateClass;
import org.jooq.impl.DSL;
import org.springframework.dao.DataIntegrityViolationException;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Receipt;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.archive.Place;
import vn.khue.ingest.internal.archive.Spool;
import vn.khue.store.tables.records.DeliveryRecord;

/**
 * Makes deliveries of files that are handed in. That two doors never make two of the same is the store's own
 * constraint: a delivery says the how many-th it is of its bytes, and whoever comes second looks again.
 *
 * @see "docs/decisions/0020-the-same-bytes-again.md"
 */
public final class Registrations {

    private static final int ROWS_TOGETHER = 500;
    /** Each time another door was first with the same bytes. */
    private static final int LOOKS = 20;

    private final DSLContext store;
    private final Repeats repeats;
    private final Clock clock;
    private final IntakeTexts texts;
    private final Flush flush;

    /** @param clock for the moments of receipt */
    public Registrations(DSLContext store, Subjects subjects, Clock clock, IntakeTexts texts) {
        this.store = store;
        this.repeats = new Repeats(store, subjects);
        this.clock = clock;
        this.texts = texts;
        this.flush = new Flush(store);
    }

    /** The same bytes by the same sender. */
    public record Key(String sender, String sha256) {
    }

    /**
     * Bytes that the archive holds and that are to be registered.
     *
     * @param copies how many deliveries there were of them when it was found that they say something new
     */
    public record Fresh(Handed handed, Spool spool, Place place, int copies) {

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

    /**
     * What is known of bytes.
     *
     * @param copies how many deliveries of the sender they were
     * @param repeated the one that they are again; empty when they say something new
     */
    public record Look(int copies, Optional<Receipt> repeated) {

        /** At bytes that the sender has not handed in before. */
        public static final Look NEW = new Look(0, Optional.empty());
    }

    /** Looks whether bytes that the sender has handed in before say anything new. A refused delivery is tried again. */
    public Look look(Handed handed, String sha256) {
        Repeats.Known known = repeats.of(handed, sha256, clock.instant());
        return new Look(known.copies(), known.repeated().map(this::receipt));
    }

    /** The newest delivery of the bytes by their sender, if any. A refused one is tried again. */
    public Optional<Receipt> before(Handed handed, String sha256) {
        return repeats.copies(handed, sha256).stream().findFirst().map(this::receipt);
    }

    private Receipt receipt(Repeats.Earlier delivery) {
        if (delivery.state() == DeliveryState.REFUSED) {
            reopen(delivery);
            flush.await();
        }
        return new Receipt(delivery.id(), true);
    }

    /** What no contract recognised may be of tonight by now: nobody knew its period. */
    private void reopen(Repeats.Earlier delivery) {
        OffsetDateTime now = now();
        store.transaction(transaction -> {
            int reopened = transaction.dsl().update(DELIVERY)
                    .set(DELIVERY.RECEIVED_AT, DSL.when(DELIVERY.DATASET.isNull(), now).otherwise(DELIVERY.RECEIVED_AT))
                    .set(DELIVERY.STATE, DeliveryState.RECEIVED.name()).set(DELIVERY.STATE_AT, now)
                    .set(DELIVERY.CONFIRMED, DSL.field(DELIVERY.REASON_CODE.eq(Refusal.Code.SHRUNK.name())))
                    .setNull(DELIVERY.CONTRACT).setNull(DELIVERY.AS_OF)
                    .setNull(DELIVERY.REASON_CODE).setNull(DELIVERY.REASON).setNull(DELIVERY.REMEDY)
                    .setNull(DELIVERY.LOADING).setNull(DELIVERY.ROWS_READ).setNull(DELIVERY.ROWS_ACCEPTED)
                    .setNull(DELIVERY.ROWS_REJECTED).setNull(DELIVERY.ROWS_HASH).set(DELIVERY.ATTEMPTS, 0)
                    .where(DELIVERY.ID.eq(delivery.id())).and(DELIVERY.STATE.eq(DeliveryState.REFUSED.name())).execute();
            if (reopened == 1) {
                new DeliveryEvents(transaction.dsl(), now).add(List.of(new DeliveryEvents.Event(delivery.id(),
                        DeliveryState.RECEIVED, Optional.of(texts.note("again", Map.of())))));
            }
        });
    }

    /**
     * Registers bytes that the archive holds, in one transaction. Where another door was first with the same, it answers
     * with that one.
     *
     * @param files no two of the same key
     * @return the receipts, in order
     */
    public List<Receipt> register(List<Fresh> files) {
        try {
            return registerTogether(files);
        } catch (DataAccessException | DataIntegrityViolationException failure) {
            requireNotFirst(failure, 1);
            return files.stream().map(this::registerAlone).toList();
        }
    }

    private Receipt registerAlone(Fresh file) {
        for (int look = 1;; look++) {
            Look again = look(file.handed(), file.spool().sha256());
            if (again.repeated().isPresent()) {
                return again.repeated().get();
            }
            try {
                return registerTogether(List.of(new Fresh(file.handed(), file.spool(), file.place(), again.copies())))
                        .getFirst();
            } catch (DataAccessException | DataIntegrityViolationException failure) {
                requireNotFirst(failure, look);
            }
        }
    }

    private static void requireNotFirst(RuntimeException failure, int look) {
        boolean notFirst = !(failure instanceof DataAccessException other)
                || other.sqlStateClass() == SQLStateClass.C23_INTEGRITY_CONSTRAINT_VIOLATION;
        if (!notFirst || look == LOOKS) {
            throw failure;
        }
    }

    private List<Receipt> registerTogether(List<Fresh> files) {
        List<Receipt> receipts = store.transactionResult(transaction -> {
            List<Receipt> registered = new ArrayList<>();
            for (List<Fresh> some : Parts.of(files, ROWS_TOGETHER)) {
                Map<Key, Long> ids = insert(transaction.dsl(), some);
                some.forEach(one -> registered.add(new Receipt(ids.get(one.key()), false)));
            }
            return registered;
        });
        flush.await();
        return receipts;
    }

    private Map<Key, Long> insert(DSLContext transaction, List<Fresh> files) {
        OffsetDateTime now = now();
        var insert = transaction.insertInto(DELIVERY, DELIVERY.DATASET, DELIVERY.PERIOD, DELIVERY.SENDER,
                DELIVERY.FILE_NAME, DELIVERY.SIZE, DELIVERY.SHA256, DELIVERY.OCCURRENCE, DELIVERY.SEGMENT,
                DELIVERY.POSITION, DELIVERY.RECEIVED_AT, DELIVERY.RECEIVED_BY, DELIVERY.STATE, DELIVERY.STATE_AT);
        for (Fresh one : files) {
            insert = insert.values(one.handed().dataset().orElse(null), one.handed().period().orElse(null),
                    one.handed().sender(), one.handed().fileName(), one.spool().size(), one.spool().sha256(),
                    one.copies() + 1, one.place().segment(), one.place().position(), now, one.handed().by(),
                    DeliveryState.RECEIVED.name(), now);
        }
        Map<Key, Long> ids = insert.returning(DELIVERY.ID, DELIVERY.SENDER, DELIVERY.SHA256).fetch()
                .intoMap(row -> new Key(row.getSender(), row.getSha256()), DeliveryRecord::getId);
        new DeliveryEvents(transaction, now).begin(ids.values().stream()
                .map(id -> new DeliveryEvents.Event(id, DeliveryState.RECEIVED, Optional.empty())).toList());
        return ids;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
    }
}
