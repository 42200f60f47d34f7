package vn.khue.ingest.internal.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** A process to be killed: four threads append without end and print what was acknowledged. */
final class ArchiveWriter {

    private static final int SEGMENT = 4 << 20;

    private ArchiveWriter() {
    }

    /** @param arguments directory, first seed */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        AtomicLong seeds = new AtomicLong(Long.parseLong(arguments[1]));
        Archive archive = new Archive(directory, SEGMENT);
        for (int i = 0; i < 4; i++) {
            Thread.ofPlatform().start(() -> {
                while (true) {
                    append(archive, seeds.getAndIncrement());
                }
            });
        }
    }

    private static void append(Archive archive, long seed) {
        try (Spool spool = Spool.take(new ByteArrayInputStream(content(seed)), archive.waiting(), Long.MAX_VALUE)
                .orElseThrow()) {
            Place place = archive.append("seed " + seed, spool);
            String line = "%d %d %d%n".formatted(seed, place.segment(), place.position());
            synchronized (System.out) {
                System.out.print(line);
                System.out.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Mostly small, now and then too large for memory. */
    static byte[] content(long seed) {
        Random random = new Random(seed);
        byte[] bytes = new byte[random.nextInt(20) == 0 ? 600_000 : random.nextInt(20_000)];
        random.nextBytes(bytes);
        return bytes;
    }
}
