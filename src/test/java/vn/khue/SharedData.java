package vn.khue;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real files that nobody on the project wrote. They hold the marks of persons and are never part of the project: they
 * lie beside its folder, and where they do not, what needs them is skipped and says so.
 */
public final class SharedData {

    private static final Path FOLDER = Path.of("../shared/data");

    private SharedData() {
    }

    /** @param name path below the folder of the data */
    public static Path file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: there is no " + file + ", so the real files are not tried");
        }
        assumeTrue(Files.exists(file), () -> "there is no " + file);
        return file;
    }
}
