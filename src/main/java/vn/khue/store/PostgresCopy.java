package vn.khue.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** What {@code pg_dump} writes, which is one snapshot, and {@code pg_restore} reads into an empty database. */
record PostgresCopy(StoreConnection connection) implements StoreCopy {

    private static final String ANY_OF_OURS =
            "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'lease'";

    @Override
    public String file() {
        return "store.dump";
    }

    @Override
    public void take(DSLContext store, Path folder) throws IOException {
        run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--file=" + folder.resolve(file()));
    }

    @Override
    public void putBack(Path folder) throws IOException {
        try (OpenStore there = open()) {
            if (there.dsl().resultQuery(ANY_OF_OURS).fetchSingle(0, Integer.class) > 0) {
                throw new StoreCopyFailed("store-there", connection.url());
            }
        }
        run("pg_restore", "--no-owner", "--no-privileges", "--single-transaction", folder.resolve(file()).toString());
    }

    @Override
    public OpenStore open() {
        return OpenStore.connect(connection);
    }

    private void run(String tool, String... options) throws IOException {
        Properties server = Driver.parseURL(connection.url(), new Properties());
        List<String> command = new ArrayList<>(List.of(program(tool)));
        command.addAll(List.of("--host=" + PGProperty.PG_HOST.getOrDefault(server),
                "--port=" + PGProperty.PG_PORT.getOrDefault(server),
                "--dbname=" + PGProperty.PG_DBNAME.getOrDefault(server)));
        command.addAll(List.of(options));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(environment(server));
        Process running = process.start();
        running.getOutputStream().close();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (running.waitFor() != 0) {
                throw new StoreCopyFailed("tool-failed", tool + ": " + said);
            }
        } catch (InterruptedException interrupted) {
            running.destroy();
            Thread.currentThread().interrupt();
            throw new StoreCopyFailed("tool-failed", tool, interrupted);
        }
    }

    /** Never on the command line, where every user of the machine could read it. */
    private Map<String, String> environment(Properties server) {
        String mode = PGProperty.SSL_MODE.getOrDefault(server);
        return mode == null ? Map.of("PGUSER", connection.user(), "PGPASSWORD", connection.password())
                : Map.of("PGUSER", connection.user(), "PGPASSWORD", connection.password(), "PGSSLMODE", mode);
    }

    private static String program(String tool) throws IOException {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of),
                        debianFolders().stream())
                .map(folder -> folder.resolve(tool)).filter(Files::isExecutable).findFirst()
                .orElseThrow(() -> new StoreCopyFailed("tool-missing", tool)).toString();
    }

    /** Distributions keep PostgreSQL's programs off the PATH, a folder for each version. */
    private static List<Path> debianFolders() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(versions)) {
            return folders.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList();
        }
    }
}
