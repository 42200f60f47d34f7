package vn.khue.ingest.internal.landing;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which senders' systems put files, each into a folder of its sender. A file counts as whole once it was
 * renamed in or has lain still for a while. One that was taken is moved aside before it is deleted, so that whatever
 * stands under its name by then is not deleted with it; what a crash leaves there is found again by the next look.
 */
public final class LandingFolder {

    private static final Logger LOG = LoggerFactory.getLogger(LandingFolder.class);
    private static final String TAKEN = ".taken";
    private static final Pattern SENDER = Pattern.compile("[^\\p{Cntrl}.][^\\p{Cntrl}]{0,63}");
    /** Names under which programs write before they rename. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)\\..*|.*(~|\\.(part|tmp|temp|filepart|crdownload))");

    private final Path folder;
    private final long stable;
    private final LongSupplier nanoTime;
    private Map<Path, Seen> seen = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Map<Path, Look> stuck = new HashMap<>();

    /** @param since when a file was first found like this */
    private record Seen(Look look, long since) {
    }

    /**
     * @param stable how long a file that was not renamed in must have lain still
     * @param nanoTime a clock that only ever runs forward
     */
    public LandingFolder(Path folder, Duration stable, LongSupplier nanoTime) {
        this.folder = folder;
        this.stable = stable.toNanos();
        this.nanoTime = nanoTime;
    }

    /** The whole files that lie there now, sender by sender; none that was taken in and cannot be removed. */
    public List<LandedFile> whole() {
        List<LandedFile> whole = look();
        whole.stream().filter(this::isStuck).forEach(this::remove);
        return whole.stream().filter(file -> !isStuck(file)).toList();
    }

    private boolean isStuck(LandedFile file) {
        return file.look().equals(stuck.get(file.path()));
    }

    private List<LandedFile> look() {
        Map<Path, Seen> now = new HashMap<>();
        List<LandedFile> whole = new ArrayList<>();
        Path taken = folder.resolve(TAKEN);
        for (Path sender : folders(taken)) {
            files(sender).forEach(file -> look(file)
                    .ifPresent(look -> whole.add(new LandedFile(file, LandedFile.text(sender), look))));
        }
        for (Path sender : folders(folder)) {
            files(sender).stream().filter(file -> !UNFINISHED.matcher(LandedFile.text(file)).matches())
                    .forEach(file -> look(file).filter(look -> isWhole(file, look, now))
                            .ifPresent(look -> whole.add(new LandedFile(file, LandedFile.text(sender), look))));
        }
        seen = now;
        return whole;
    }

    private boolean isWhole(Path file, Look look, Map<Path, Seen> now) {
        Seen before = seen.get(file);
        Seen current = before != null && before.look().equals(look) ? before : new Seen(look, nanoTime.getAsLong());
        now.put(file, current);
        return look.isRenamedIn() || nanoTime.getAsLong() - current.since() >= stable;
    }

    private List<Path> folders(Path parent) {
        return inside(parent).stream().filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                .filter(path -> isSender(LandedFile.text(path), path)).sorted().toList();
    }

    private boolean isSender(String name, Path path) {
        boolean sender = SENDER.matcher(name).matches();
        if (!sender && !name.startsWith(".")) {
            say("No sender has the name of the folder {}", path);
        }
        return sender;
    }

    private List<Path> files(Path sender) {
        return inside(sender).stream().sorted().toList();
    }

    private List<Path> inside(Path parent) {
        List<Path> inside = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(parent)) {
            paths.forEach(inside::add);
        } catch (NoSuchFileException nothingThere) {
            return List.of();
        } catch (IOException | DirectoryIteratorException unreadable) {
            say("The folder {} cannot be read", parent);
        }
        return inside;
    }

    private Optional<Look> look(Path file) {
        try {
            return Look.at(file);
        } catch (IOException goneOrForbidden) {
            return Optional.empty();
        }
    }

    /** Whether nobody has touched the file since it was found. */
    public boolean isUntouched(LandedFile file) {
        return look(file.path()).filter(look -> look.isSameContent(file.look())).isPresent();
    }

    /** Takes a file away whose bytes are safe elsewhere. */
    public void remove(LandedFile file) {
        try {
            Path aside = file.path().startsWith(folder.resolve(TAKEN)) ? file.path() : moveAside(file);
            if (look(aside).filter(look -> look.isSameContent(file.look())).isPresent()) {
                Files.delete(aside);
            }
        } catch (NoSuchFileException goneAlready) {
            LOG.debug("{} is gone", file.path());
        } catch (IOException failure) {
            stuck.put(file.path(), file.look());
            say("{} was taken in and cannot be removed", file.path());
        }
    }

    private Path moveAside(LandedFile file) throws IOException {
        Path aside = Files.createDirectories(folder.resolve(TAKEN).resolve(file.path().getParent().getFileName()))
                .resolve(file.path().getFileName());
        if (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException("the one before is still there");
        }
        return Files.move(file.path(), aside, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Once for each path. */
    public void say(String what, Path path) {
        if (said.add(what + path)) {
            LOG.warn(what, path);
        }
    }
}
