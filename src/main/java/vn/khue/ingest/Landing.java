package vn.khue.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.ingest.internal.archive.Spool;
import vn.khue.ingest.internal.landing.LandedFile;
import vn.khue.ingest.internal.landing.LandingFolder;

/**
 * The door for systems that put files into a folder, {@code landing/<sender>/} of the home, and wait for no answer. A
 * file is taken away when its delivery is registered, never before; one that is taken again after a crash is the
 * delivery that it was.
 */
public final class Landing {

    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);
    private static final String BY = "landing";
    private static final int GROUP_FILES = 1_000;
    private static final long GROUP_BYTES = 32L << 20;

    private final LandingFolder folder;
    private final Intake intake;

    Landing(LandingFolder folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    /**
     * Hands in every file that is whole. Files that cannot be read stay where they are, and do not keep the others.
     *
     * @return how many were handed in
     */
    public synchronized int take() {
        List<LandedFile> waiting = new ArrayList<>(folder.whole());
        int taken = 0;
        while (!waiting.isEmpty()) {
            List<LandedFile> group = waiting.subList(0, groupSize(waiting));
            taken += takeTogether(List.copyOf(group));
            group.clear();
        }
        return taken;
    }

    private static int groupSize(List<LandedFile> files) {
        long bytes = 0;
        int count = 0;
        while (count < Math.min(GROUP_FILES, files.size())
                && (count == 0 || bytes + files.get(count).size() <= GROUP_BYTES)) {
            bytes += files.get(count).size();
            count++;
        }
        return count;
    }

    private int takeTogether(List<LandedFile> files) {
        List<LandedFile> read = new ArrayList<>();
        List<Intake.Incoming> incoming = new ArrayList<>();
        try {
            for (LandedFile file : files) {
                spool(file).ifPresent(spool -> {
                    read.add(file);
                    incoming.add(new Intake.Incoming(handed(file), spool));
                });
            }
            intake.receiveAll(incoming);
            read.forEach(folder::remove);
            return read.size();
        } catch (IOException failure) {
            LOG.warn("Files of the landing folder will be taken later", failure);
            return 0;
        } finally {
            incoming.forEach(one -> one.spool().close());
        }
    }

    /** Empty when it cannot be read, is too large, or changes meanwhile. */
    private Optional<Spool> spool(LandedFile file) {
        if (file.size() > intake.maxSize()) {
            folder.say("{} is larger than the intake takes", file.path());
            return Optional.empty();
        }
        try (InputStream bytes = Files.newInputStream(file.path(), LinkOption.NOFOLLOW_LINKS)) {
            Optional<Spool> spool = intake.spool(bytes);
            if (spool.isPresent() && !folder.isUntouched(file)) {
                spool.get().close();
                return Optional.empty();
            }
            return spool;
        } catch (IOException unreadable) {
            folder.say("{} cannot be read", file.path());
            return Optional.empty();
        }
    }

    private static Handed handed(LandedFile file) {
        return new Handed(file.name(), Optional.empty(), Optional.empty(), file.sender(), BY);
    }
}
