package vn.khue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** This machine's PostgreSQL in a temporary folder, one for all tests of a JVM; it ends with the JVM. */
final class TestPostgres {

    private static final String USER = "khue";
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static TestPostgres shared;

    private final String address;

    private TestPostgres(Path folder, int port) throws IOException, InterruptedException, SQLException {
        address = "jdbc:postgresql://127.0.0.1:" + port + "/";
        Path data = folder.resolve("data");
        giveToUnprivileged(folder);
        run(folder, unprivileged(program("initdb"), "-D", data.toString(), "-U", USER, "-A", "trust", "-N", "-E", "UTF8",
                "--locale=C"));
        Process server = start(folder, unprivileged(program("postgres"), "-D", data.toString(), "-p", "" + port,
                "-h", "127.0.0.1", "-k", folder.toString(), "-c", "fsync=off"));
        awaitReady(server, folder);
    }

    static synchronized TestPostgres shared() {
        if (shared == null) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = socket.getLocalPort();
                socket.close();
                shared = new TestPostgres(TemporaryFolder.make("postgres"), port);
            } catch (IOException | InterruptedException | SQLException problem) {
                throw new IllegalStateException("PostgreSQL cannot be started", problem);
            }
        }
        return shared;
    }

    StoreConnection newDatabase() {
        String name = "khue" + DATABASES.incrementAndGet();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return new StoreConnection(address + name, USER, "");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address + "postgres", USER, "");
    }

    private void awaitReady(Process server, Path folder) throws IOException, InterruptedException, SQLException {
        while (server.isAlive()) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException notYet) {
                server.waitFor(java.time.Duration.ofMillis(50));
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("log")));
    }

    /** The shell ends the server when our end of its standard input closes, so that a killed JVM leaves none behind. */
    private static Process start(Path folder, List<String> command) throws IOException {
        List<String> guarded = new ArrayList<>(List.of("sh", "-c", "\"$@\" </dev/null & read end; kill -QUIT $!", "sh"));
        guarded.addAll(command);
        return process(folder, guarded).start();
    }

    private static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        if (process(folder, command).start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("log")));
        }
    }

    private static ProcessBuilder process(Path folder, List<String> command) {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> unprivileged(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        whole.addAll(Arrays.asList(command));
        return whole;
    }

    private static void giveToUnprivileged(Path folder) throws IOException {
        if (isRoot()) {
            Files.setOwner(folder, folder.getFileSystem().getUserPrincipalLookupService()
                    .lookupPrincipalByName("nobody"));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static String program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(":")).map(Path::of), debianFolders())
                .map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("PostgreSQL is needed for these tests: ops/test brings it"))
                .toString();
    }

    private static Stream<Path> debianFolders() {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
