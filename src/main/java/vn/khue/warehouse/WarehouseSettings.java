package vn.khue.warehouse;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.khue.store.Home;
import vn.khue.warehouse.engine.Account;
import vn.khue.warehouse.engine.EmbeddedEngine;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineSettings;
import vn.khue.warehouse.engine.RemoteEngine;
import vn.khue.warehouse.engine.Server;

/**
 * The ClickHouse server to use in place of the embedded engine, and how connections behave.
 *
 * @param url HTTP address of any ClickHouse server ({@code KHUE_CLICKHOUSE_URL}); null: the embedded engine
 * @param database the one that is Khuê's
 * @param user who reads and inserts
 * @param password theirs
 * @param migrateUser who makes and alters tables
 * @param migratePassword theirs
 * @param mergeTree table engine that the migrations use; {@code ReplicatedMergeTree} on a cluster
 * @param connections at most so many at once
 * @param patience how long a connection waits for an engine that is starting again
 */
@ConfigurationProperties("khue.clickhouse")
public record WarehouseSettings(
        @Nullable URI url,
        @DefaultValue("khue") String database,
        @DefaultValue("khue_serve") String user,
        @DefaultValue("") String password,
        @DefaultValue("khue_migrate") String migrateUser,
        @DefaultValue("") String migratePassword,
        @DefaultValue("MergeTree") String mergeTree,
        @DefaultValue("16") int connections,
        @DefaultValue("30s") Duration patience) {

    /**
     * The engine that is meant: a server others run, or one of our own, which is started.
     *
     * @param embedded how to start it
     * @param home where it keeps its data
     */
    public Engine engine(EngineSettings embedded, Home home) {
        return isRemote() ? RemoteEngine.watch(server()) : EmbeddedEngine.start(embedded, home.folder("engine"));
    }

    /** Whether a server other than the embedded engine is named. */
    boolean isRemote() {
        return url != null && !url.toString().isBlank();
    }

    /** That server. */
    Server server() {
        if (url == null) {
            throw new IllegalStateException("khue.clickhouse.url is not set");
        }
        return new Server(URI.create(url.toString().replaceAll("/+$", "")), database,
                new Account(migrateUser, migratePassword), new Account(user, password));
    }
}
