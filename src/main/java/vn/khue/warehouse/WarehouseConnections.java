package vn.khue.warehouse;

import com.clickhouse.client.api.ClientConfigProperties;
import com.clickhouse.jdbc.Driver;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import vn.khue.warehouse.engine.Account;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineState;
import vn.khue.warehouse.engine.Server;
import vn.khue.warehouse.engine.SessionSettings;

/**
 * Pooled connections of the serving user. While the engine starts again a caller waits, for a bounded time; what was
 * under way when it left fails, and is never sent twice by the driver.
 */
final class WarehouseConnections extends AbstractDataSource implements AutoCloseable {

    private final Engine engine;
    private final Duration patience;
    private final HikariDataSource pool;

    WarehouseConnections(Engine engine, WarehouseSettings settings) {
        this.engine = engine;
        this.patience = settings.patience();
        this.pool = new HikariDataSource(pool(engine.server(), settings));
        engine.observe(this::forgetBrokenConnections);
    }

    /** The driver without a pool, for migrations. */
    static DataSource unpooled(Server server, Account account) {
        return new SimpleDriverDataSource(new Driver(), server.jdbcUrl(), properties(account));
    }

    /** The same for statements that read or write everything there is, however long that takes. */
    static DataSource patient(Server server, Account account) {
        Properties properties = properties(account);
        properties.setProperty(ClientConfigProperties.SOCKET_OPERATION_TIMEOUT.getKey(), "0");
        return new SimpleDriverDataSource(new Driver(), server.jdbcUrl(), properties);
    }

    private static HikariConfig pool(Server server, WarehouseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("warehouse");
        config.setJdbcUrl(server.jdbcUrl());
        config.setDataSourceProperties(properties(server.serving()));
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    private static Properties properties(Account account) {
        Properties properties = new Properties();
        properties.setProperty(ClientConfigProperties.USER.getKey(), account.name());
        properties.setProperty(ClientConfigProperties.PASSWORD.getKey(), account.password());
        properties.setProperty(ClientConfigProperties.CLIENT_RETRY_ON_FAILURE.getKey(), "None");
        properties.setProperty(ClientConfigProperties.RETRY_ON_FAILURE.getKey(), "0");
        properties.setProperty(ClientConfigProperties.SOCKET_OPERATION_TIMEOUT.getKey(), "600000");
        SessionSettings.values().forEach((name, value) ->
                properties.setProperty(ClientConfigProperties.serverSetting(name), value));
        return properties;
    }

    private void forgetBrokenConnections(EngineState state) {
        if (state.phase() == EngineState.Phase.RESTARTING) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        awaitEngine();
        return pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the warehouse has one user who serves");
    }

    private void awaitEngine() throws SQLException {
        try {
            if (!engine.awaitReady(patience)) {
                throw new SQLTransientConnectionException("the warehouse is " + engine.state().phase());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while waiting for the warehouse", interrupted);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
