package vn.khue.ingest.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was ever handed in, byte for byte, in a few append-only segment files rather than a file each.
 * Several processes may share a directory: each writes to a segment of its own. What {@link #append} has returned
 * survives any crash.
 *
 * @see "docs/decisions/0011-one-archive-refused-files-again.md"
 */
public final class Archive implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("(\\d{8})\\.seg");

    private final Path directory;
    private final long segmentSize;
    private @Nullable Segment current;

    /**
     * Opens or begins an archive and cuts what a crash left half written.
     *
     * @param segmentSize a segment longer than this is followed by the next
     */
    public Archive(Path directory, long segmentSize) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.segmentSize = segmentSize;
        removeAbandoned();
        this.current = takeOverLast();
    }

    /** Where content may wait before it is appended. */
    public Path waiting() {
        return directory;
    }

    /**
     * Appends one record and returns when it is on disk.
     *
     * @param label short text kept beside the content, so that the archive explains itself
     */
    public Place append(String label, Spool content) throws IOException {
        return append(List.of(new Entry(label, content))).getFirst();
    }

    /**
     * What is to be appended.
     *
     * @param label short text kept beside the content
     */
    public record Entry(String label, Spool content) {
    }

    /**
     * Appends records and returns when all of them are on disk, after waiting for it once.
     *
     * @return where each is, in order
     */
    public List<Place> append(List<Entry> entries) throws IOException {
        List<Place> places = new ArrayList<>();
        Map<Segment, Long> written = new LinkedHashMap<>();
        synchronized (this) {
            for (Entry entry : entries) {
                Frame frame = new Frame(entry.label(), entry.content().size(), entry.content().sha256());
                Segment segment = writable();
                long position = segment.write(frame, entry.content());
                places.add(new Place(segment.number(), position));
                written.put(segment, position + frame.length());
            }
        }
        for (Map.Entry<Segment, Long> segment : written.entrySet()) {
            segment.getKey().sync(segment.getValue());
        }
        return places;
    }

    /**
     * Copies the content at a place.
     *
     * @throws ArchiveDamaged when it is not what was written, after some of it may have been copied
     */
    public Archived copy(Place place, OutputStream target) throws IOException {
        try (FileChannel channel = FileChannel.open(file(place.segment()), StandardOpenOption.READ)) {
            SegmentScan scan = new SegmentScan(channel, place.segment());
            Frame frame = scan.header(place.position())
                    .orElseThrow(() -> new ArchiveDamaged(place, "no record begins here"));
            if (!scan.hash(place.position(), frame, target).equals(frame.sha256())) {
                throw new ArchiveDamaged(place, "the content does not match its hash");
            }
            return new Archived(place, frame.label(), frame.size(), frame.sha256());
        }
    }

    /** Visits every whole record, oldest segment first. */
    public void scan(Consumer<Archived> visitor) throws IOException {
        for (int number : numbers()) {
            try (FileChannel channel = FileChannel.open(file(number), StandardOpenOption.READ)) {
                new SegmentScan(channel, number).run(visitor);
            }
        }
    }

    private Segment writable() throws IOException {
        Segment segment = current;
        if (segment == null || !segment.isSound() || segment.end() >= segmentSize) {
            segment = next();
            current = segment;
        }
        return segment;
    }

    private Segment next() throws IOException {
        Segment last = current;
        if (last != null) {
            last.sync(last.isSound() ? last.end() : 0);
            last.close();
        }
        List<Integer> numbers = numbers();
        for (int number = numbers.isEmpty() ? 1 : numbers.getLast() + 1;; number++) {
            try {
                Segment created = Segment.create(file(number), number);
                syncDirectory();
                return created;
            } catch (FileAlreadyExistsException takenByAnotherProcess) {
                continue;
            }
        }
    }

    private @Nullable Segment takeOverLast() throws IOException {
        List<Integer> numbers = numbers();
        if (numbers.isEmpty()) {
            return null;
        }
        int last = numbers.getLast();
        return Segment.takeOver(file(last), last).orElse(null);
    }

    /** A new name in a directory is on disk only when the directory is. */
    private void syncDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private void removeAbandoned() throws IOException {
        List<Path> abandoned;
        try (Stream<Path> files = Files.list(directory)) {
            abandoned = files.filter(file -> file.getFileName().toString().endsWith(".part"))
                    .filter(Archive::isOld).toList();
        }
        for (Path file : abandoned) {
            Files.deleteIfExists(file);
        }
    }

    /** Another process may just be filling it. */
    private static boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis() < System.currentTimeMillis() - 3_600_000;
        } catch (IOException gone) {
            return false;
        }
    }

    private List<Integer> numbers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .flatMap(name -> name.matches() ? Optional.of(Integer.valueOf(name.group(1))).stream()
                            : Stream.empty())
                    .sorted().toList();
        }
    }

    private Path file(int number) {
        return directory.resolve("%08d.seg".formatted(number));
    }

    @Override
    public synchronized void close() throws IOException {
        Segment segment = current;
        current = null;
        if (segment != null) {
            segment.close();
        }
    }
}
