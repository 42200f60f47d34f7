package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.khue.store.tables.Tables.LEASE;
import static vn.khue.warehouse.tables.Tables.TALLY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.khue.store.Home;
import vn.khue.store.TestStore;
import vn.khue.warehouse.engine.EmbeddedEngine;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineState.Phase;
import vn.khue.warehouse.engine.RemoteEngine;

/** Both stores as Spring starts them, on their own. */
class StoresTest {

    @TempDir
    private Path home;

    @Test
    void anEmptyHomeBecomesTwoStoresThatAStopLeavesWhole() {
        try (ConfigurableApplicationContext khue = start()) {
            assertThat(khue.getBean(Engine.class)).isInstanceOf(EmbeddedEngine.class);
            assertThat(khue.getBean(Home.class).path()).isEqualTo(home);
            assertThat(khue.getBean(HealthIndicator.class).health().getStatus()).isEqualTo(Status.UP);
            khue.getBean(Warehouse.class).execute("INSERT INTO tally VALUES (1, '', 2023, 1, 875, 1, 42)");
            DSLContext store = khue.getBean(DSLContext.class);
            new TransactionTemplate(khue.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction ->
                    store.update(LEASE).set(LEASE.FENCE, 5L).where(LEASE.NAME.eq("intake")).execute());
        }
        assertThat(home).isDirectoryContaining(file -> file.endsWith("engine"));
        try (ConfigurableApplicationContext again = start()) {
            assertThat(again.getBean(Warehouse.class).dsl().select(TALLY.N).from(TALLY).fetch(TALLY.N))
                    .containsExactly(42L);
            assertThat(again.getBean(DSLContext.class).fetchValue(LEASE.FENCE, LEASE.NAME.eq("intake"))).isEqualTo(5);
        }
    }

    @Test
    void aTransactionOfSpringThatFailsLeavesNothing() {
        try (ConfigurableApplicationContext khue = start(onTestWarehouse())) {
            DSLContext store = khue.getBean(DSLContext.class);
            new TransactionTemplate(khue.getBean(PlatformTransactionManager.class)).executeWithoutResult(transaction -> {
                store.update(LEASE).set(LEASE.FENCE, 5L).execute();
                transaction.setRollbackOnly();
            });
            assertThat(store.fetchCount(LEASE, LEASE.FENCE.eq(5L))).isZero();
        }
    }

    @Test
    void addressesNamePostgresAndAnotherClickHouse() {
        try (TestStore postgres = TestStore.postgres();
                ConfigurableApplicationContext khue = start(onTestWarehouse(
                        "--khue.database.url=" + postgres.url(), "--khue.database.user=" + postgres.user()))) {
            assertThat(khue.getBean(DSLContext.class).dialect()).isEqualTo(SQLDialect.POSTGRES);
            assertThat(khue.getBean(Engine.class)).isInstanceOf(RemoteEngine.class);
            assertThat(khue.getBean(Warehouse.class).state().phase()).isEqualTo(Phase.READY);
            assertThat(Files.exists(home.resolve("store"))).isFalse();
            assertThat(Files.exists(home.resolve("engine"))).isFalse();
        }
    }

    /** The statement is sent while the engine is away, and answered when it is back. */
    @Test
    void aReaderWaitsThroughARestartOfTheEngine() {
        try (ConfigurableApplicationContext khue = start()) {
            Warehouse warehouse = khue.getBean(Warehouse.class);
            warehouse.execute("INSERT INTO tally VALUES (1, '', 2023, 1, 875, 1, 42)");
            EmbeddedEngine engine = khue.getBean(EmbeddedEngine.class);
            for (int i = 0; i < 3; i++) {
                assertThat(warehouse.dsl().fetchValue(TALLY.N, TALLY.RULE.eq(1))).isEqualTo(42);
                ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();
                process.destroyForcibly();
                process.onExit().join();
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> !warehouse.state().isReady() || engine.pid() != process.pid());
                assertThat(warehouse.dsl().fetchValue(TALLY.N, TALLY.RULE.eq(1))).isEqualTo(42);
            }
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        String[] all = Stream.concat(Stream.of("--khue.home=" + home,
                "--khue.engine.memory=1GB"), Arrays.stream(arguments)).toArray(String[]::new);
        return new SpringApplicationBuilder(StoresOnly.class).web(WebApplicationType.NONE).run(all);
    }

    private static String[] onTestWarehouse(String... more) {
        TestWarehouse.empty();
        var server = TestWarehouse.server();
        return Stream.concat(Stream.of(
                "--khue.clickhouse.url=" + server.url(),
                "--khue.clickhouse.password=" + server.serving().password(),
                "--khue.clickhouse.migrate-password=" + server.migrating().password()),
                Arrays.stream(more)).toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({"vn.khue.store", "vn.khue.warehouse"})
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class, FlywayAutoConfiguration.class, JooqAutoConfiguration.class})
    static class StoresOnly {
    }
}
