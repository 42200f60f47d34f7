package vn.khue.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.util.unit.DataSize;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.engine.EmbeddedEngine;
import vn.khue.warehouse.engine.EngineSettings;
import vn.khue.warehouse.engine.RemoteEngine;
import vn.khue.warehouse.engine.Server;

/**
 * The real engine in a temporary folder, one for all tests of a JVM, its tables emptied for each who asks. It ends
 * with the JVM.
 */
public final class TestWarehouse {

    private static TestWarehouse shared;

    private final EmbeddedEngine engine;
    private final Warehouse warehouse;

    private TestWarehouse() {
        Path folder = TemporaryFolder.make("engine");
        engine = EmbeddedEngine.start(engineSettings(), folder);
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close));
        try (TestStore store = TestStore.h2()) {
            warehouse = new Warehouse(engine, settings(),
                    new WarehouseMigration(store.dsl(), engine, settings()).migrate());
        }
    }

    /** The warehouse with all its tables and no row. */
    public static Warehouse empty() {
        shared().emptyTables();
        return shared.warehouse;
    }

    /** For a child process of a test: a warehouse that its parent has made. */
    public static Warehouse connect(Server server) {
        return new Warehouse(RemoteEngine.watch(server), settings(), new StoresReady());
    }

    /** How many inserts the engine has taken since it started. */
    public static long inserts() {
        try (Connection connection = WarehouseConnections.unpooled(server(), server().migrating()).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(value) FROM system.events WHERE event = 'InsertQuery'")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** Where that warehouse is. */
    public static Server server() {
        return shared().engine.server();
    }

    /**
     * For {@code @SpringBootTest}: a home of its own, and this warehouse, emptied. In the test class:
     * {@code @DynamicPropertySource static void stores(DynamicPropertyRegistry r) { TestWarehouse.register(r); }}
     */
    public static void register(DynamicPropertyRegistry properties) {
        empty();
        Path home = TemporaryFolder.make("home");
        properties.add("khue.home", home::toString);
        // a night that falls into a test would publish what the test is about
        properties.add("spring.quartz.auto-startup", () -> false);
        properties.add("khue.clickhouse.url", server()::url);
        properties.add("khue.clickhouse.user", server().serving()::name);
        properties.add("khue.clickhouse.password", server().serving()::password);
        properties.add("khue.clickhouse.migrate-user", server().migrating()::name);
        properties.add("khue.clickhouse.migrate-password", server().migrating()::password);
    }

    /** Engine settings for tests: the installed library, little memory. */
    public static EngineSettings engineSettings() {
        String library = System.getenv("KHUE_ENGINE_LIBRARY");
        return new EngineSettings(library == null ? null : Path.of(library), null, DataSize.ofGigabytes(1), 2,
                Duration.ofSeconds(60), Duration.ofSeconds(15));
    }

    /** Settings of the warehouse for tests: the embedded engine. */
    public static WarehouseSettings settings() {
        return new WarehouseSettings(null, "khue", "", "", "", "", "MergeTree", 8, Duration.ofSeconds(30));
    }

    private static synchronized TestWarehouse shared() {
        if (shared == null) {
            shared = new TestWarehouse();
        }
        return shared;
    }

    /** A statement that only the migration's user may give. */
    public static void migrate(String sql) {
        try (Connection connection = WarehouseConnections.unpooled(server(), server().migrating()).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void emptyTables() {
        Server server = engine.server();
        try (Connection connection = WarehouseConnections.unpooled(server, server.migrating()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                statement.execute("TRUNCATE TABLE " + table);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT name FROM system.tables WHERE database = 'khue'"
                + " AND name <> 'flyway_schema_history' AND total_rows > 0")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
