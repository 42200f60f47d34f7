package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.khue.store.tables.Tables.DELIVERY;
import static vn.khue.store.tables.Tables.LEASE;
import static vn.khue.store.tables.Tables.RULE;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promises that the rest of Khuê relies on, kept alike by both databases. */
class OperationalStoreTest {

    private static final OffsetDateTime RECEIVED = OffsetDateTime.of(2023, 5, 31, 2, 0, 0, 123_456_000, ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aRowComesBackAsItWasWritten(TestStore store) {
        DSLContext dsl = store.dsl();
        long id = insertDelivery(dsl, "a".repeat(64));
        var row = dsl.fetchSingle(DELIVERY, DELIVERY.ID.eq(id));
        assertThat(row.getFileName()).isEqualTo("Đắk Lắk 31-05.xlsx");
        assertThat(row.getAsOf()).isEqualTo(LocalDate.of(2023, 5, 31));
        assertThat(row.getReceivedAt().toInstant()).isEqualTo(RECEIVED.toInstant());
        assertThat(row.getAttempts()).isZero();
        assertThat(row.getDataset()).isNull();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theSameFileOfTheSameSenderIsOneDeliveryUnlessItSaysToBeAnother(TestStore store) {
        DSLContext dsl = store.dsl();
        long first = insertDelivery(dsl, "a".repeat(64));
        assertThatThrownBy(() -> insertDelivery(dsl, "a".repeat(64)))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        assertThat(dsl.fetchCount(DELIVERY)).isEqualTo(1);
        dsl.update(DELIVERY).set(DELIVERY.OCCURRENCE, 2).where(DELIVERY.ID.eq(first)).execute();
        insertDelivery(dsl, "a".repeat(64));
        assertThat(dsl.fetchCount(DELIVERY)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aStoreInUseLearnsThatTheSameFileMayComeAgain(TestStore store) {
        DSLContext dsl = store.dsl();
        dsl.execute("CREATE SCHEMA older");
        FluentConfiguration older = TestStore.migrations(store.dataSource()).schemas(schema(store)).createSchemas(false);
        older.target("8").load().migrate();
        dsl.execute("INSERT INTO older.delivery (sender, file_name, size, sha256, segment, position, received_at,"
                + " received_by, state, state_at) VALUES ('department', 'a.csv', 1, 'a', 0, 0, current_timestamp,"
                + " 'chuyenvien', 'CHECKED', current_timestamp)");
        older.target("latest").load().migrate();

        String again = "INSERT INTO older.delivery (sender, file_name, size, sha256, occurrence, segment, position,"
                + " received_at, received_by, state, state_at) SELECT sender, file_name, size, sha256, %d, segment,"
                + " position, received_at, received_by, state, state_at FROM older.delivery WHERE id = 1";
        assertThatThrownBy(() -> dsl.execute(again.formatted(1)))
                .isInstanceOf(IntegrityConstraintViolationException.class);
        dsl.execute(again.formatted(2));
        assertThat(dsl.fetchValues("SELECT occurrence FROM older.delivery ORDER BY id").toString())
                .isEqualTo("[1, 2]");
    }

    private static String schema(TestStore store) {
        return store.toString().equals("H2") ? "OLDER" : "older";
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aTransactionThatFailsLeavesNothing(TestStore store) {
        DSLContext dsl = store.dsl();
        assertThatThrownBy(() -> dsl.transaction(transaction -> {
            insertDelivery(DSL.using(transaction), "b".repeat(64));
            throw new DataAccessException("on purpose");
        })).hasMessageContaining("on purpose");
        assertThat(dsl.fetchCount(DELIVERY)).isZero();
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anInsertThatMeetsItsKeyUpdates(TestStore store) {
        DSLContext dsl = store.dsl();
        for (long fence : new long[] {7, 8}) {
            dsl.insertInto(LEASE).set(LEASE.NAME, "tried").set(LEASE.FENCE, fence)
                    .onConflict(LEASE.NAME).doUpdate().set(LEASE.FENCE, fence).execute();
        }
        assertThat(dsl.fetchValue(LEASE.FENCE, LEASE.NAME.eq("tried"))).isEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void whoeverHoldsTheLeaseHoldsOthersBack(TestStore store) throws Exception {
        DSLContext dsl = store.dsl();
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> dsl.transaction(transaction -> {
            raiseFence(DSL.using(transaction));
            held.countDown();
            release.await();
        }));
        held.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() ->
                dsl.transaction(transaction -> raiseFence(DSL.using(transaction))));

        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        release.countDown();
        CompletableFuture.allOf(first, second).get(20, TimeUnit.SECONDS);

        assertThat(dsl.fetchValue(LEASE.FENCE, LEASE.NAME.eq("publication"))).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void migratingAgainChangesNothing(TestStore store) {
        store.dsl().insertInto(RULE).set(RULE.INDICATOR, "accreditation-coverage").set(RULE.VERSION, 1)
                .set(RULE.SHA256, "c".repeat(64)).execute();
        var result = TestStore.migrations(store.dataSource()).load().migrate();
        assertThat(result.migrationsExecuted).isZero();
        assertThat(store.dsl().fetchCount(RULE)).isEqualTo(1);
    }

    private static void raiseFence(DSLContext dsl) {
        long fence = dsl.select(LEASE.FENCE).from(LEASE).where(LEASE.NAME.eq("publication")).forUpdate()
                .fetchSingle(LEASE.FENCE);
        dsl.update(LEASE).set(LEASE.FENCE, fence + 1).where(LEASE.NAME.eq("publication")).execute();
    }

    private static long insertDelivery(DSLContext dsl, String sha256) {
        return dsl.insertInto(DELIVERY)
                .set(DELIVERY.SENDER, "department").set(DELIVERY.FILE_NAME, "Đắk Lắk 31-05.xlsx")
                .set(DELIVERY.AS_OF, LocalDate.of(2023, 5, 31))
                .set(DELIVERY.SIZE, 1021L).set(DELIVERY.SHA256, sha256)
                .set(DELIVERY.SEGMENT, 0).set(DELIVERY.POSITION, 0L)
                .set(DELIVERY.RECEIVED_AT, RECEIVED).set(DELIVERY.RECEIVED_BY, "chuyenvien")
                .set(DELIVERY.STATE, "RECEIVED").set(DELIVERY.STATE_AT, RECEIVED)
                .returning(DELIVERY.ID).fetchSingle().getId();
    }
}
