package vn.khue.backup.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.springframework.util.FileSystemUtils;
import vn.khue.store.TemporaryFolder;

/** Copies of a backup to which something has happened. */
public final class BrokenBackup {

    private BrokenBackup() {
    }

    /** One bit in the middle of a file is another. */
    public static Path flipped(Path backup, String file) throws IOException {
        Path copy = copy(backup);
        byte[] bytes = Files.readAllBytes(copy.resolve(file));
        bytes[bytes.length / 2] ^= 1;
        Files.write(copy.resolve(file), bytes);
        return copy;
    }

    /** A file is gone. */
    public static Path without(Path backup, String file) throws IOException {
        Path copy = copy(backup);
        Files.delete(copy.resolve(file));
        return copy;
    }

    /** The second half of a file is gone. */
    public static Path cutShort(Path backup, String file) throws IOException {
        Path copy = copy(backup);
        byte[] bytes = Files.readAllBytes(copy.resolve(file));
        Files.write(copy.resolve(file), Arrays.copyOf(bytes, bytes.length / 2));
        return copy;
    }

    /** A file is another's, and the sums were made to fit. */
    public static Path with(Path backup, String file, Path other) throws IOException {
        Path copy = copy(backup);
        Files.copy(other, copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        Sums.of(copy, Inventory.FILE).write(copy);
        return copy;
    }

    private static Path copy(Path backup) throws IOException {
        Path copy = TemporaryFolder.make("broken").resolve("khue");
        FileSystemUtils.copyRecursively(backup, copy);
        return copy;
    }
}
