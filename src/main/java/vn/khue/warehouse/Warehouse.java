package vn.khue.warehouse;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.ClientFaultCause;
import com.clickhouse.client.api.ServerException;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.query.QueryResponse;
import com.clickhouse.client.api.query.QuerySettings;
import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import vn.khue.warehouse.engine.Account;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineState;
import vn.khue.warehouse.engine.Server;
import vn.khue.warehouse.engine.SessionSettings;

/**
 * The facts and what was made of them, in ClickHouse, as the user who reads and inserts. There are no transactions
 * here: whoever inserts stamps the rows so that those of a broken attempt never count.
 */
public final class Warehouse implements AutoCloseable {

    private final Engine engine;
    private final WarehouseConnections connections;
    private final DSLContext dsl;
    private final Client client;

    /** @param ready proof that the tables are there */
    Warehouse(Engine engine, WarehouseSettings settings, StoresReady ready) {
        this.engine = engine;
        this.connections = new WarehouseConnections(engine, settings);
        this.dsl = DSL.using(connections, SQLDialect.CLICKHOUSE, new Settings().withRenderSchema(false));
        this.client = client(engine.server(), settings.connections());
    }

    private static Client client(Server server, int connections) {
        Account account = server.serving();
        Client.Builder builder = new Client.Builder()
                .addEndpoint(server.url().toString())
                .setUsername(account.name())
                .setPassword(account.password())
                .setDefaultDatabase(server.database())
                .retryOnFailures(ClientFaultCause.None)
                .setMaxRetries(0)
                .setSocketTimeout(10, ChronoUnit.MINUTES)
                // without its pool the client has one connection, and a second caller at the same time fails
                .enableConnectionPool(true)
                .setMaxConnections(connections)
                // a kept connection would be a broken one after the engine's restart
                .httpHeader("Connection", "close");
        SessionSettings.values().forEach(builder::serverSetting);
        return builder.build();
    }

    /** For questions and small inserts. */
    public DSLContext dsl() {
        return dsl;
    }

    /** How the engine is. */
    public EngineState state() {
        return engine.state();
    }

    /**
     * Streams rows into a table. They are stored when this returns; after an exception some may be.
     *
     * @param table name, from the catalogue or the code, never from outside
     * @param columns in the order of the values; the others take their defaults
     * @return rows written
     */
    public long insert(String table, List<String> columns, Format format, InputStream body) {
        try (InsertResponse response = client.insert(table, columns, body, format.driversName()).get()) {
            return response.getWrittenRows();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WarehouseFailure("interrupted while inserting into " + table, interrupted);
        } catch (ExecutionException problem) {
            throw new WarehouseFailure("cannot insert into " + table, problem.getCause());
        } catch (Exception problem) {
            throw new WarehouseFailure("cannot insert into " + table, problem);
        }
    }

    /**
     * Runs one statement as it is written, without looking for parameters in it: generated set operations.
     *
     * @return rows written
     */
    public long execute(String sql) {
        try (QueryResponse response = client.query(sql).get()) {
            return response.getWrittenRows();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WarehouseFailure("interrupted", interrupted);
        } catch (ExecutionException problem) {
            throw new WarehouseFailure("cannot execute " + sql, problem.getCause());
        } catch (Exception problem) {
            throw new WarehouseFailure("cannot execute " + sql, problem);
        }
    }

    /**
     * Why the engine would not answer a question; empty if it would. It gets as far as the first row, which it does not
     * read.
     *
     * @throws WarehouseFailure when there is no answer to this either
     */
    public Optional<String> refusal(String select) {
        try {
            execute("SELECT * FROM (\n" + select + ") LIMIT 0");
            return Optional.empty();
        } catch (WarehouseFailure failure) {
            return Optional.of(serverSaid(failure).orElseThrow(() -> failure));
        }
    }

    private static Optional<String> serverSaid(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof ServerException)) {
            cause = cause.getCause();
        }
        return cause instanceof ServerException ? Optional.of(EngineWords.plain(String.valueOf(cause.getMessage())))
                : Optional.empty();
    }

    /**
     * Runs a statement that holds a key: the server keeps no log of it, and a failure does not repeat it.
     *
     * @return rows written
     */
    public long executeUnlogged(String sql) {
        QuerySettings unlogged = new QuerySettings().serverSetting("log_queries", "0");
        try (QueryResponse response = client.query(sql, unlogged).get()) {
            return response.getWrittenRows();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new WarehouseFailure("interrupted", interrupted);
        } catch (Exception problem) {
            throw new WarehouseFailure("cannot execute a statement that is not logged: " + nature(problem));
        }
    }

    /** What a failure is, without its message, in which servers quote the statement. */
    private static String nature(Exception problem) {
        Throwable root = problem;
        while (root.getCause() != null && !(root instanceof ServerException)) {
            root = root.getCause();
        }
        return root instanceof ServerException answer ? "server error " + answer.getCode()
                : root.getClass().getSimpleName();
    }

    @Override
    public void close() {
        client.close();
        connections.close();
    }
}
