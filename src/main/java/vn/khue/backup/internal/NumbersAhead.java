package vn.khue.backup.internal;

import static vn.khue.store.tables.Tables.PUBLICATION;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The warehouse's copy is younger than the store's, so it may hold rows of publications and loadings that the store has
 * never heard of. Their numbers must not be given out again, or those rows would be seen as others'.
 */
final class NumbersAhead {

    private static final String REASON = "it was being built while the backup was made";

    /** Table of the store whose numbers stand in the warehouse, and the name of the column there. */
    private static final Map<String, String> NUMBERED =
            Map.of("delivery", "delivery", "loading", "loading", "entity", "entity", "rule", "rule");

    private final DSLContext store;
    private final DSLContext warehouse;

    NumbersAhead(DSLContext store, DSLContext warehouse) {
        this.store = store;
        this.warehouse = warehouse;
    }

    void leaveOut() {
        NUMBERED.forEach(this::continueAfter);
        highest("pub").ifPresent(this::abort);
    }

    private void continueAfter(String table, String column) {
        long last = store.resultQuery("SELECT coalesce(max(id), 0) FROM " + table).fetchSingle(0, Long.class);
        highest(column).stream().filter(ahead -> ahead > last).forEach(ahead ->
                store.execute("ALTER TABLE %s ALTER COLUMN id RESTART WITH %d".formatted(table, ahead + 1)));
    }

    private void abort(long highest) {
        int last = store.select(DSL.coalesce(DSL.max(PUBLICATION.N), 0)).from(PUBLICATION).fetchSingle().value1();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int number = last + 1; number <= highest; number++) {
            store.insertInto(PUBLICATION).set(PUBLICATION.N, number).set(PUBLICATION.STATE, "ABORTED")
                    .set(PUBLICATION.KIND, "ADHOC").set(PUBLICATION.FENCE, 0L)
                    .set(PUBLICATION.DATA_DATE, now.toLocalDate()).set(PUBLICATION.CATALOGUE, "")
                    .set(PUBLICATION.NETWORK, "").set(PUBLICATION.TARGETS, 0L).set(PUBLICATION.PROGRAM, "")
                    .set(PUBLICATION.OPENED_AT, now).set(PUBLICATION.CLOSED_AT, now).set(PUBLICATION.REASON, REASON)
                    .execute();
        }
    }

    /** The highest number in any column of that name. */
    private OptionalLong highest(String column) {
        List<String> tables = warehouse.resultQuery("""
                SELECT table FROM system.columns WHERE database = currentDatabase() AND name = {0}
                AND type LIKE 'UInt%'""", DSL.inline(column)).fetch(0, String.class);
        return tables.stream().mapToLong(table -> warehouse.resultQuery("SELECT toInt64(ifNull(max(%s), 0)) FROM %s"
                .formatted(column, table)).fetchSingle(0, Long.class)).max();
    }
}
