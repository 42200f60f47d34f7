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

    /** Name of the file that marks a home into which a restore has begun and not ended. */
    public static final String RESTORING = "restoring";

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
     * @throws HomeUnfinished when a restore into it was cut short
     */
    public static Home claim(Path folder) {
        Home home = claimForRestore(folder);
        if (Files.exists(home.path.resolve(RESTORING))) {
            home.release();
            throw new HomeUnfinished(home.path);
        }
        return home;
    }

    /** The same for who fills it, whatever an earlier attempt has left there. */
    public static Home claimForRestore(Path folder) {
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

    private void release() {
        try {
            close();
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
