package vn.khue.ingest.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The segment file that this process writes to; a file lock keeps other processes away. Only grows. */
final class Segment implements AutoCloseable {

    private final int number;
    private final FileChannel channel;
    private final Object syncing = new Object();
    private volatile long end;
    private long synced;
    private volatile boolean failed;

    private Segment(int number, FileChannel channel, long end) {
        this.number = number;
        this.channel = channel;
        this.end = end;
        this.synced = end;
    }

    /** A new, empty segment. */
    static Segment create(Path file, int number) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        lock(channel);
        return new Segment(number, channel, 0);
    }

    /** Takes an existing segment over and cuts its torn tail; empty when it is another process's or must rest. */
    static Optional<Segment> takeOver(Path file, int number) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            return Optional.empty();
        }
        SegmentScan scan = new SegmentScan(channel, number);
        long whole = scan.run(record -> { });
        if (scan.holdsRecordAfter(whole)) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(whole);
        channel.force(true);
        return Optional.of(new Segment(number, channel, whole));
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    int number() {
        return number;
    }

    long end() {
        return end;
    }

    /** Whether more may be written: not after a failed write or fsync, when nobody knows what the disk holds. */
    boolean isSound() {
        return !failed && channel.isOpen();
    }

    /** Writes one record behind the last. One caller at a time. */
    long write(Frame frame, Spool content) throws IOException {
        long position = end;
        try {
            ByteBuffer header = frame.encode();
            content.writeTo(channel, Spool.write(channel, header, position));
        } catch (IOException | RuntimeException failure) {
            failed = true;
            throw failure;
        }
        end = position + frame.length();
        return position;
    }

    /** Returns when everything before {@code upTo} is on disk. Whoever waits meanwhile shares the next fsync. */
    void sync(long upTo) throws IOException {
        synchronized (syncing) {
            if (synced >= upTo) {
                return;
            }
            long written = end;
            try {
                channel.force(false);
            } catch (IOException failure) {
                failed = true;
                throw failure;
            }
            synced = written;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
