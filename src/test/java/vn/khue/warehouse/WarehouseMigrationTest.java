package vn.khue.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.store.ChildJvm;
import vn.khue.store.TestStore;
import vn.khue.warehouse.engine.Account;
import vn.khue.warehouse.engine.EmbeddedEngine;
import vn.khue.warehouse.engine.Server;

class WarehouseMigrationTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void twoWhoStartAtOnceMigrateOnce(TestStore store) throws Exception {
        try (EmbeddedEngine engine = start(); ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<StoresReady> start = () ->
                    new WarehouseMigration(store.dsl(), engine, TestWarehouse.settings()).migrate();
            for (Future<StoresReady> each : two.invokeAll(List.of(start, start))) {
                each.get();
            }
            assertThat(versionsIn(engine.server())).isEqualTo(versionsInTheSources());
        }
    }

    @Test
    void migratingAgainChangesNothing() throws Exception {
        try (EmbeddedEngine engine = start(); TestStore store = TestStore.h2()) {
            migrate(store, engine);
            execute(engine.server(), "INSERT INTO khue.tally VALUES (1, '', 2023, 1, 875, 1, 42)");
            migrate(store, engine);
            assertThat(versionsIn(engine.server())).isEqualTo(versionsInTheSources());
            assertThat(column(engine.server(), "SELECT toString(n) FROM khue.tally")).containsExactly("42");
        }
    }

    @Test
    void eachMigrationMayRunAgainOverItsOwnTable() throws Exception {
        try (EmbeddedEngine engine = start(); TestStore store = TestStore.h2()) {
            migrate(store, engine);
            List<String> whole = schema(engine.server());
            execute(engine.server(), "TRUNCATE TABLE khue.flyway_schema_history");
            migrate(store, engine);
            assertThat(schema(engine.server())).isEqualTo(whole);
            assertThat(versionsIn(engine.server())).isEqualTo(versionsInTheSources());
        }
    }

    @Test
    void theTraceOfAFailedMigrationIsRepaired() throws Exception {
        try (EmbeddedEngine engine = start(); TestStore store = TestStore.h2()) {
            migrate(store, engine);
            List<String> whole = schema(engine.server());
            execute(engine.server(), "DROP TABLE khue.touched SYNC");
            execute(engine.server(), "ALTER TABLE khue.flyway_schema_history UPDATE success = 0 WHERE script LIKE 'V12%'"
                    + " SETTINGS mutations_sync = 2");
            execute(engine.server(), "ALTER TABLE khue.flyway_schema_history DELETE"
                    + " WHERE toUInt32OrZero(version) > 12 SETTINGS mutations_sync = 2");
            migrate(store, engine);
            assertThat(schema(engine.server())).isEqualTo(whole);
            assertThat(versionsIn(engine.server())).isEqualTo(versionsInTheSources());
        }
    }

    /** The process and its engine die when so many tables are there; the next start makes the rest. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9})
    void aMigrationThatWasKilledIsMadeWholeByTheNextStart(int tables) throws Exception {
        Path storeFolder = folder.resolve("store");
        try (ChildJvm victim = ChildJvm.run(MigrationVictim.class, engineFolder().toString(), storeFolder.toString())) {
            URI url = URI.create(victim.awaitLine("server "));
            try (Connection connection = connect(withAccountsOf(url));
                    Statement statement = connection.createStatement()) {
                String names = "SELECT name FROM system.tables WHERE database = 'khue'";
                await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).atMost(Duration.ofMinutes(1))
                        .until(() -> column(statement, names).size() >= tables);
            }
            victim.kill();
        }
        try (EmbeddedEngine engine = start(); TestStore store = TestStore.h2(storeFolder)) {
            migrate(store, engine);
            assertThat(versionsIn(engine.server())).isEqualTo(versionsInTheSources());
            assertThat(schema(engine.server())).isEqualTo(schema(TestWarehouse.server()));
        }
    }

    private Path engineFolder() {
        return folder.resolve("engine");
    }

    private EmbeddedEngine start() {
        return EmbeddedEngine.start(TestWarehouse.engineSettings(), engineFolder());
    }

    private static void migrate(TestStore store, EmbeddedEngine engine) {
        new WarehouseMigration(store.dsl(), engine, TestWarehouse.settings()).migrate();
    }

    private Server withAccountsOf(URI url) throws IOException {
        Properties accounts = new Properties();
        try (Reader file = Files.newBufferedReader(engineFolder().resolve("accounts.properties"))) {
            accounts.load(file);
        }
        return new Server(url, "khue", account(accounts, "khue_migrate"), account(accounts, "khue_serve"));
    }

    private static Account account(Properties accounts, String name) {
        return new Account(name, accounts.getProperty(name));
    }

    private static List<String> versionsInTheSources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("sql/warehouse"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> versionsIn(Server server) throws SQLException {
        return column(server, "SELECT script FROM khue.flyway_schema_history WHERE success ORDER BY script");
    }

    private static List<String> schema(Server server) throws SQLException {
        return column(server, "SELECT create_table_query FROM system.tables WHERE database = 'khue' ORDER BY name");
    }

    private static void execute(Server server, String sql) throws SQLException {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> column(Server server, String sql) throws SQLException {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            return column(statement, sql);
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** Not to our database: it may not be there yet. */
    private static Connection connect(Server server) throws SQLException {
        Server anyDatabase = new Server(server.url(), "default", server.migrating(), server.serving());
        return WarehouseConnections.unpooled(anyDatabase, server.migrating()).getConnection();
    }
}
