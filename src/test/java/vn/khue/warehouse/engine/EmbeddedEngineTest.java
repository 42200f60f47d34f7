package vn.khue.warehouse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vn.khue.store.ChildJvm;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.engine.EngineState.Phase;

class EmbeddedEngineTest {

    @TempDir
    private Path folder;

    @Test
    void aKilledEngineComesBackOnTheSamePortWithItsData() throws Exception {
        try (EmbeddedEngine engine = start()) {
            execute(engine, "CREATE DATABASE khue");
            execute(engine, "CREATE TABLE khue.kept (n Int8) ENGINE = MergeTree ORDER BY n");
            execute(engine, "INSERT INTO khue.kept VALUES (1), (2), (3)");
            BlockingQueue<Phase> phases = new LinkedBlockingQueue<>();
            engine.observe(state -> phases.add(state.phase()));
            long killed = engine.pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            assertThat(phases.poll(30, TimeUnit.SECONDS)).isEqualTo(Phase.RESTARTING);
            assertThat(phases.poll(30, TimeUnit.SECONDS)).isEqualTo(Phase.READY);
            assertThat(engine.pid()).isNotEqualTo(killed);
            assertThat(engine.state().version()).startsWith("26.7");
            assertThat(number(engine, "SELECT sum(n) FROM khue.kept")).isEqualTo(6);
        }
    }

    @Test
    void aStoppedEngineLeavesByItselfAndKeepsItsData() throws Exception {
        EmbeddedEngine engine = start();
        execute(engine, "CREATE DATABASE khue");
        ProcessHandle process = ProcessHandle.of(engine.pid()).orElseThrow();

        engine.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(engine.state().phase()).isEqualTo(Phase.STOPPED);
        try (EmbeddedEngine again = start()) {
            assertThat(number(again, "SELECT count() FROM system.databases WHERE name = 'khue'")).isEqualTo(1);
        }
    }

    @Test
    void theEngineOfAKilledParentLeaves() throws Exception {
        try (ChildJvm parent = ChildJvm.run(EngineHost.class, folder.toString())) {
            long pid = Long.parseLong(parent.awaitLine("engine "));
            ProcessHandle engine = ProcessHandle.of(pid).orElseThrow();

            parent.kill();

            engine.onExit().get(30, TimeUnit.SECONDS);
            assertThat(engine.isAlive()).isFalse();
        }
    }

    @Test
    void aStartWaitsForTheEngineThatStillHoldsTheData() throws Exception {
        EmbeddedEngine old = start();
        CompletableFuture<EmbeddedEngine> next = CompletableFuture.supplyAsync(this::start);
        assertThatThrownBy(() -> next.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        old.close();

        try (EmbeddedEngine engine = next.get(30, TimeUnit.SECONDS)) {
            assertThat(engine.state().phase()).isEqualTo(Phase.READY);
        }
    }

    @Test
    void passwordsAreMadeOnceAndReadableByTheirOwnerOnly() throws Exception {
        Account first;
        try (EmbeddedEngine engine = start()) {
            first = engine.server().serving();
        }
        try (EmbeddedEngine engine = start()) {
            assertThat(engine.server().serving()).isEqualTo(first);
        }
        for (String name : List.of("accounts.properties", "config.xml", "users.xml")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .as(name).isEqualTo("rw-------");
        }
        assertThat(Files.readString(folder.resolve("users.xml"))).doesNotContain(first.password());
    }

    @Test
    void aMissingLibraryIsSaidInOneSentence() {
        EngineSettings settings = new EngineSettings(folder.resolve("libchdb.so"), null, DataSize.ofGigabytes(1), 2,
                Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThatThrownBy(() -> EmbeddedEngine.start(settings, folder))
                .isInstanceOf(EngineUnavailable.class).hasMessageContaining("is missing: " + folder);
    }

    @Test
    void anEngineThatCannotRunIsGivenUpWithItsLastWords() throws Exception {
        Path broken = Files.writeString(folder.resolve("libchdb.so"), "not a library");
        EngineSettings settings = new EngineSettings(broken, null, DataSize.ofGigabytes(1), 2,
                Duration.ofSeconds(3), Duration.ofSeconds(5));
        assertThatThrownBy(() -> EmbeddedEngine.start(settings, folder))
                .isInstanceOf(EngineUnavailable.class).hasMessageContaining("libchdb.so");
    }

    private EmbeddedEngine start() {
        return EmbeddedEngine.start(TestWarehouse.engineSettings(), folder);
    }

    private static void execute(Engine engine, String sql) throws SQLException {
        try (Connection connection = connect(engine); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Engine engine, String sql) throws SQLException {
        try (Connection connection = connect(engine); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Connection connect(Engine engine) throws SQLException {
        Account account = engine.server().migrating();
        return DriverManager.getConnection("jdbc:clickhouse:" + engine.server().url() + "/default",
                account.name(), account.password());
    }
}
