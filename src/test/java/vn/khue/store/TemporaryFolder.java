package vn.khue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** Folders that go with the JVM. */
public final class TemporaryFolder {

    private TemporaryFolder() {
    }

    /** A new folder. */
    public static Path make(String name) {
        try {
            Path folder = Files.createTempDirectory("khue-" + name + "-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Removes a folder and all that is in it. */
    public static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
