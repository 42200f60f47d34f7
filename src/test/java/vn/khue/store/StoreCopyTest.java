package vn.khue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static vn.khue.store.tables.Tables.ENTITY;
import static vn.khue.store.tables.Tables.LEASE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stores that are copied while somebody writes. */
class StoreCopyTest {

    private static final int COPIES = 5;

    @TempDir
    private Path folder;

    @Test
    void aCopyOfH2HoldsEveryTransactionWhollyOrNotAtAll() throws Exception {
        try (TestStore store = TestStore.h2(folder.resolve("home")); Writer writer = new Writer(store.dsl())) {
            for (int i = 0; i < COPIES; i++) {
                writer.awaitMore();
                Path backup = Files.createDirectory(folder.resolve("backup" + i));
                try (Home home = Home.claim(folder.resolve("home"))) {
                    StoreCopy.of(StoreSettings.HERE, home).take(store.dsl(), backup);
                }
                try (Home other = Home.claim(folder.resolve("other" + i))) {
                    StoreCopy copy = StoreCopy.of(StoreSettings.HERE, other);
                    copy.putBack(backup);
                    assertInStep(copy);
                }
            }
        }
    }

    @Test
    void aCopyOfPostgresHoldsEveryTransactionWhollyOrNotAtAll() throws Exception {
        try (TestStore store = TestStore.postgres(); Home home = Home.claim(folder.resolve("home"));
                Writer writer = new Writer(store.dsl())) {
            writer.awaitMore();
            StoreCopy.of(new StoreSettings(store.url(), store.user(), ""), home).take(store.dsl(), folder);
            StoreConnection empty = TestPostgres.shared().newDatabase();
            StoreCopy copy = StoreCopy.of(new StoreSettings(empty.url(), empty.user(), ""), home);
            copy.putBack(folder);
            assertInStep(copy);
            assertThatExceptionOfType(StoreCopyFailed.class).isThrownBy(() -> copy.putBack(folder))
                    .satisfies(failure -> assertThat(failure.code()).isEqualTo("store-there"));
        }
    }

    @Test
    void aCopyNeverReplacesAStore() throws Exception {
        try (TestStore store = TestStore.h2(folder.resolve("home")); Home home = Home.claim(folder.resolve("home"))) {
            StoreCopy copy = StoreCopy.of(StoreSettings.HERE, home);
            copy.take(store.dsl(), folder);
            assertThatExceptionOfType(StoreCopyFailed.class).isThrownBy(() -> copy.putBack(folder));
        }
    }

    private static void assertInStep(StoreCopy copy) {
        try (OpenStore open = copy.open()) {
            int entities = open.dsl().fetchCount(ENTITY);
            assertThat(entities).isPositive();
            assertThat(open.dsl().fetchValue(LEASE.FENCE, LEASE.NAME.eq("intake"))).isEqualTo(entities);
        }
    }

    /** Adds a row and counts it, in one transaction, again and again. */
    private static final class Writer implements AutoCloseable {

        private final DSLContext store;
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final Thread thread = Thread.ofPlatform().unstarted(this::write);

        Writer(DSLContext store) {
            this.store = store;
            thread.start();
        }

        private void write() {
            while (!stopped.get()) {
                store.transaction(tx -> {
                    tx.dsl().insertInto(ENTITY).set(ENTITY.KIND, "SCHOOL")
                            .set(ENTITY.CODE, String.valueOf(System.nanoTime())).execute();
                    tx.dsl().update(LEASE).set(LEASE.FENCE, LEASE.FENCE.plus(1)).where(LEASE.NAME.eq("intake")).execute();
                });
            }
        }

        void awaitMore() {
            int more = store.fetchCount(ENTITY) + 20;
            await().atMost(Duration.ofMinutes(1)).until(() -> store.fetchCount(ENTITY) >= more);
        }

        @Override
        public void close() throws InterruptedException {
            stopped.set(true);
            thread.join();
        }
    }
}
