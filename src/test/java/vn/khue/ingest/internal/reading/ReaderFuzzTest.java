package vn.khue.ingest.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.ingest.Refusal;
import vn.khue.ingest.internal.Refused;

/** Whatever the bytes, a file is read or refused with a code; nothing else ever comes out of the readers. */
class ReaderFuzzTest {

    private static final int FILES = 3_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final Random random = new Random(711_1021);
    private final Map<Refusal.Code, Integer> refusals = new EnumMap<>(Refusal.Code.class);
    private int read;

    @Test
    void everyMutatedFileIsReadOrRefused() throws IOException {
        List<byte[]> corpus = corpus();
        for (int i = 0; i < FILES; i++) {
            byte[] bytes = mutated(corpus.get(random.nextInt(corpus.size())));
            Instant start = Instant.now();
            judge(Files.write(directory.resolve("tệp"), bytes));

            assertThat(Duration.between(start, Instant.now())).isLessThan(LONGEST);
        }
        assertThat(read).isGreaterThan(FILES / 20);
        assertThat(refusals.keySet()).contains(Refusal.Code.WORKBOOK_DAMAGED, Refusal.Code.MISSING_COLUMNS,
                Refusal.Code.ENCODING, Refusal.Code.NOT_A_TABLE, Refusal.Code.QUOTES);
    }

    @Test
    void randomBytesAreNeverATable() throws IOException {
        for (int i = 0; i < 300; i++) {
            byte[] bytes = new byte[1 + random.nextInt(5_000)];
            random.nextBytes(bytes);
            judge(Files.write(directory.resolve("tệp"), bytes));
        }
        assertThat(read).isZero();
    }

    private void judge(Path file) throws IOException {
        try {
            TestTables.read(file, TestTables.REGISTER);
            read++;
        } catch (Refused refused) {
            refusals.merge(refused.refusal().code(), 1, Integer::sum);
        }
    }

    private List<byte[]> corpus() throws IOException {
        String text = "\ufeffMã trường;Tên trường;Ghi chú\n"
                + "66001;\"Trường \"\"A\"\"\";x\n66002;B, C;\n\n66003;\"D\nE\";y\n";
        Path workbook = TestTables.workbook(directory, (book, sheet) -> {
            for (int row = 0; row < 30; row++) {
                sheet.value(row, 0, row == 0 ? "Mã trường" : "66" + row);
                sheet.value(row, 1, row == 0 ? "Tên trường" : "Trường " + row);
                sheet.value(row, 2, LocalDate.of(2023, 5, 1).plusDays(row));
                sheet.style(row, 2).format("dd/mm/yyyy").set();
                sheet.value(row, 3, row * 1.1);
            }
        });
        return List.of(text.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_16LE),
                text.replace(';', '\t').getBytes(StandardCharsets.UTF_8),
                Files.readAllBytes(workbook), stored(workbook));
    }

    /** The same workbook without compression, so that mutations reach its XML. */
    private static byte[] stored(Path workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(workbook.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] mutated(byte[] original) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(6); i > 0; i--) {
            bytes = switch (random.nextInt(5)) {
                case 0 -> cut(bytes);
                case 1 -> doubled(bytes);
                case 2 -> swapped(bytes);
                default -> changed(bytes);
            };
        }
        return bytes;
    }

    private byte[] cut(byte[] bytes) {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    }

    private byte[] doubled(byte[] bytes) {
        int start = random.nextInt(bytes.length + 1);
        int length = random.nextInt(Math.min(200, bytes.length - start) + 1);
        byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
        System.arraycopy(bytes, start, longer, start + length, bytes.length - start);
        return longer;
    }

    private byte[] swapped(byte[] bytes) {
        if (bytes.length > 40) {
            int from = random.nextInt(bytes.length - 20);
            int to = random.nextInt(bytes.length - 20);
            System.arraycopy(bytes.clone(), from, bytes, to, 20);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        String likely = "\"';,\t\n<>&=0123456789\0";
        if (bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = random.nextBoolean() ? (byte) random.nextInt(256)
                    : (byte) likely.charAt(random.nextInt(likely.length()));
        }
        return bytes;
    }
}
