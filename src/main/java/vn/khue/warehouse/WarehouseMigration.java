package vn.khue.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.Server;
import static vn.khue.store.tables.Tables.LEASE;

/**
 * Brings the warehouse to the newest schema. Flyway does not lock on ClickHouse, so the one who migrates holds a row
 * of the operational store meanwhile; and it has no transactions there, so each migration is one statement that may be
 * repeated, and the trace of a broken one is removed before the next try.
 */
final class WarehouseMigration {

    private static final String LEASE_NAME = "warehouse-migration";

    private final DSLContext store;
    private final Server server;
    private final String mergeTree;

    /** @param store the operational store, migrated */
    WarehouseMigration(DSLContext store, Engine engine, WarehouseSettings settings) {
        this.store = store;
        this.server = engine.server();
        this.mergeTree = settings.mergeTree();
    }

    StoresReady migrate() {
        store.transaction(transaction -> {
            DSL.using(transaction).select(LEASE.FENCE).from(LEASE).where(LEASE.NAME.eq(LEASE_NAME))
                    .forUpdate().fetchSingle();
            createDatabase();
            migrateTables();
        });
        return new StoresReady();
    }

    private void createDatabase() throws SQLException {
        DataSource anyDatabase = WarehouseConnections.unpooled(server.withDatabase("default"), server.migrating());
        try (Connection connection = anyDatabase.getConnection(); var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS " + server.database());
        }
    }

    private void migrateTables() {
        Flyway flyway = Flyway.configure()
                .dataSource(WarehouseConnections.unpooled(server, server.migrating()))
                .defaultSchema(server.database())
                .locations("classpath:sql/warehouse")
                .placeholders(Map.of("MergeTree", mergeTree))
                .load();
        if (Arrays.stream(flyway.info().all()).anyMatch(migration -> migration.getState() == MigrationState.FAILED)) {
            flyway.repair();
        }
        flyway.migrate();
    }
}
