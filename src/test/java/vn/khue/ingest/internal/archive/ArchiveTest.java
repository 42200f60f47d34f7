package vn.khue.ingest.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

    private static final long SEGMENT = 1 << 20;

    @TempDir
    Path directory;

    @Test
    void givesBackWhatWasAppended() throws IOException {
        try (Archive archive = open()) {
            Place first = append(archive, "một", "Mã trường;Số GCN\n");
            Place second = append(archive, "hai", "");

            assertThat(read(archive, first)).isEqualTo("Mã trường;Số GCN\n");
            assertThat(read(archive, second)).isEmpty();
        }
    }

    @Test
    void keepsRecordsOverARestartAndGoesOnInTheSameSegment() throws IOException {
        Place before;
        try (Archive archive = open()) {
            before = append(archive, "trước", "abc");
        }
        try (Archive archive = open()) {
            Place after = append(archive, "sau", "defg");

            assertThat(after.segment()).isEqualTo(before.segment());
            assertThat(labels(archive)).containsExactly("trước", "sau");
            assertThat(read(archive, before)).isEqualTo("abc");
        }
    }

    @Test
    void cutsATornTailWhereverTheCrashCameAndLosesNothingBefore() throws IOException {
        long whole;
        try (Archive archive = open()) {
            append(archive, "giữ", "kept");
            whole = Files.size(segment(1));
            append(archive, "rách", "torn");
        }
        byte[] all = Files.readAllBytes(segment(1));
        for (int length = (int) whole; length < all.length; length++) {
            Files.write(segment(1), Arrays.copyOf(all, length));
            try (Archive archive = open()) {
                assertThat(labels(archive)).containsExactly("giữ");
                assertThat(Files.size(segment(1))).isEqualTo(whole);
            }
        }
    }

    @Test
    void cutsNothingWhenWholeRecordsFollowTheDamage() throws IOException {
        Place last;
        try (Archive archive = open()) {
            append(archive, "đầu", "first");
            append(archive, "giữa", "middle");
            last = append(archive, "cuối", "last");
        }
        overwrite(segment(1), last.position() - 3, "XX");
        try (Archive archive = open()) {
            Place next = append(archive, "mới", "new");

            assertThat(next.segment()).isEqualTo(2);
            assertThat(read(archive, last)).isEqualTo("last");
        }
    }

    @Test
    void refusesToGiveBackOtherBytesThanWereWritten() throws IOException {
        try (Archive archive = open()) {
            Place place = append(archive, "x", "0123456789");
            overwrite(segment(1), Files.size(segment(1)) - 1, "!");

            assertThatThrownBy(() -> read(archive, place)).isInstanceOf(ArchiveDamaged.class);
            assertThatThrownBy(() -> read(archive, new Place(1, place.position() + 1)))
                    .isInstanceOf(ArchiveDamaged.class);
        }
    }

    @Test
    void beginsTheNextSegmentWhenOneIsFull() throws IOException {
        try (Archive archive = open()) {
            String half = "x".repeat((int) SEGMENT / 2 + 1);

            assertThat(List.of(append(archive, "1", half).segment(), append(archive, "2", half).segment(),
                    append(archive, "3", half).segment())).containsExactly(1, 1, 2);
            assertThat(labels(archive)).containsExactly("1", "2", "3");
        }
    }

    @Test
    void anotherProcessOnTheSameDirectoryWritesToASegmentOfItsOwn() throws IOException {
        try (Archive one = open()) {
            append(one, "một", "1");
            try (Archive other = open()) {
                Place place = append(other, "hai", "2");

                assertThat(place.segment()).isEqualTo(2);
                assertThat(read(one, place)).isEqualTo("2");
            }
        }
    }

    @Test
    void takesNoMoreThanTheLimitAndLeavesNothingBehind() throws IOException {
        byte[] bytes = new byte[1_000_000];

        assertThat(Spool.take(new ByteArrayInputStream(bytes), directory, 999_999)).isEmpty();
        assertThat(Spool.take(new ByteArrayInputStream(bytes), directory, 10)).isEmpty();
        assertThat(directory).isEmptyDirectory();
        try (Spool spool = Spool.take(new ByteArrayInputStream(bytes), directory, 1_000_000).orElseThrow()) {
            assertThat(spool.size()).isEqualTo(1_000_000);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void manyWritersAtOnceEachGetTheirOwnBytesBack() throws Exception {
        Map<Place, Long> written = new ConcurrentHashMap<>();
        try (Archive archive = open(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> all = new ArrayList<>();
            for (long seed = 0; seed < 200; seed++) {
                long each = seed;
                all.add(threads.submit(() -> written.put(append(archive, each), each)));
            }
            for (Future<Object> one : all) {
                one.get();
            }
            assertThat(written).hasSize(200);
            for (Map.Entry<Place, Long> entry : written.entrySet()) {
                assertThat(bytes(archive, entry.getKey())).isEqualTo(ArchiveWriter.content(entry.getValue()));
            }
        }
    }

    private Place append(Archive archive, long seed) throws IOException {
        return append(archive, "seed " + seed, ArchiveWriter.content(seed));
    }

    private Place append(Archive archive, String label, String text) throws IOException {
        return append(archive, label, text.getBytes(StandardCharsets.UTF_8));
    }

    private Place append(Archive archive, String label, byte[] content) throws IOException {
        try (Spool spool = Spool.take(new ByteArrayInputStream(content), directory, Long.MAX_VALUE).orElseThrow()) {
            return archive.append(label, spool);
        }
    }

    private Archive open() throws IOException {
        return new Archive(directory, SEGMENT);
    }

    private Path segment(int number) {
        return directory.resolve("%08d.seg".formatted(number));
    }

    private static List<String> labels(Archive archive) throws IOException {
        List<String> labels = new ArrayList<>();
        archive.scan(record -> labels.add(record.label()));
        return labels;
    }

    private static String read(Archive archive, Place place) throws IOException {
        return new String(bytes(archive, place), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Archive archive, Place place) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        archive.copy(place, copy);
        return copy.toByteArray();
    }

    private static void overwrite(Path file, long position, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), position);
        }
    }
}
