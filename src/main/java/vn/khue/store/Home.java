package vn.khue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything this Khuê keeps, claimed for one process at a time. The claim is a lock of the
 * operating system, so it ends with the process, however that ends.
 */
public final class Home implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private Home(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and claims it.
     *
     * @throws HomeInUse when another process, or another part of this one, holds it
     */
    public static Home claim(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FileChannel channel = FileChannel.open(path.resolve("khue.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isHeldElsewhere(channel)) {
                channel.close();
                throw new HomeInUse(path);
            }
            return new Home(path, channel);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot use the folder " + path, problem);
        }
    }

    private static boolean isHeldElsewhere(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return true;
        }
    }

    /** Absolute path of the folder. */
    public Path path() {
        return path;
    }

    /** A folder within, made if it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Gives the claim up. */
    @Override
    public void close() throws IOException {
        channel.close();
    }
}
