package vn.khue.warehouse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What runs the engine: the library inside a small JVM, or an official program. Both take the same options. */
sealed interface EngineProgram {

    /** The command line that runs the engine with {@code options}. */
    List<String> command(Path folder, List<String> options);

    /** What the settings name. */
    static EngineProgram of(EngineSettings settings) {
        if (settings.binary() != null) {
            return new Official(settings.binary());
        }
        return new Library(settings.library() != null ? settings.library() : installedLibrary());
    }

    private static Path installedLibrary() {
        return Path.of(System.getProperty("user.home"), ".cache", "khue", "engine", "node_modules", "@chdb",
                "lib-" + platform(), "libchdb.so");
    }

    private static String platform() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return (mac ? "darwin-" : "linux-") + (arm ? "arm64" : "x64") + (mac ? "" : "-gnu");
    }

    /** libchdb, in a JVM of its own that loads nothing but {@link EngineChild}. */
    record Library(Path path) implements EngineProgram {

        public Library {
            if (!Files.isRegularFile(path)) {
                throw new EngineUnavailable("The ClickHouse engine is missing: " + path
                        + ". ops/run installs it; KHUE_ENGINE_LIBRARY or KHUE_CLICKHOUSE_URL name another.");
            }
        }

        @Override
        public List<String> command(Path folder, List<String> options) {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx32m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                    "-cp", copyOfTheClass(folder.resolve("classes")).toString(),
                    EngineChild.class.getName(), path.toString()));
            command.addAll(options);
            return command;
        }

        /** A JVM cannot be started from inside a fat jar, so the one class it needs is laid beside the data. */
        private static Path copyOfTheClass(Path classes) {
            String name = EngineChild.class.getName().replace('.', '/') + ".class";
            Path target = classes.resolve(name);
            try (InputStream bytes = EngineChild.class.getResourceAsStream("/" + name)) {
                Files.createDirectories(target.getParent());
                Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                return classes;
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
    }

    /** A {@code clickhouse} program as its makers ship it. */
    record Official(Path path) implements EngineProgram {

        @Override
        public List<String> command(Path folder, List<String> options) {
            List<String> command = new ArrayList<>(List.of(path.toString(), "local"));
            command.addAll(options);
            return command;
        }
    }
}
