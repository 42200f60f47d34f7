package vn.khue.bench;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.Landing;
import vn.khue.ingest.TestIntake;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.shared.MovingClock;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * How long the scores of a million candidates take from the landing folder to their committed publication, and beside
 * that, in the same engine and run, a bare typed insert of the same bytes into a table of the same columns. Nothing is
 * checked there, hashed or archived. Run by {@code ops/bench}.
 */
public final class ScoresBench {

    private static final int CANDIDATES = 1_000_000;
    private static final int RUNS = 3;
    private static final int YEAR = 2025;
    private static final int COUNCIL = 40;
    /** Serials have six digits. */
    private static final int COUNCIL_SIZE = 900_000;
    private static final List<String> SUBJECTS = List.of("TOAN", "VAN", "NGOAI_NGU", "LI", "HOA", "SINH", "SU", "DIA",
            "GIAO_DUC_CONG_DAN", "TIN_HOC", "CN_CONG_NGHIEP", "CN_NONG_NGHIEP", "GDKT_PL");
    /** Mathematics and literature, and two that the candidate chose. */
    private static final int COMMON = 2;

    private final Path file;
    private final int candidates;

    private ScoresBench(Path file, int candidates) {
        this.file = file;
        this.candidates = candidates;
    }

    /** @param arguments number of candidates, number of runs */
    public static void main(String[] arguments) throws IOException {
        int candidates = arguments.length == 0 ? CANDIDATES : Integer.parseInt(arguments[0]);
        int runs = arguments.length < 2 ? RUNS : Integer.parseInt(arguments[1]);
        ScoresBench bench = new ScoresBench(TemporaryFolder.make("scores").resolve("diem-thi-" + YEAR + ".csv"),
                candidates);
        bench.write();
        System.out.printf("%d candidates, %.1f MB%n", candidates, Files.size(bench.file) / 1e6);
        List<Double> published = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        for (int run = 1; run <= runs; run++) {
            bare.add(bench.bare());
            published.add(bench.published(run));
        }
        System.out.printf("bare %s s; published %s s; best to best %.1f ×%n", text(bare), text(published),
                best(published) / best(bare));
        Runtime.getRuntime().halt(0);
    }

    private static double best(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static String text(List<Double> seconds) {
        return seconds.stream().map(one -> String.format(Locale.ROOT, "%.2f", one)).collect(Collectors.joining(", "));
    }

    /** As the ministry's export writes them: the same bytes each time. */
    private void write() throws IOException {
        Random random = new Random(YEAR);
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write("SBD,TinhId," + String.join(",", SUBJECTS) + "\n");
            for (int candidate = 0; candidate < candidates; candidate++) {
                int council = COUNCIL - candidate / COUNCIL_SIZE;
                csv.write("%d%06d,%d".formatted(council, candidate % COUNCIL_SIZE + 1, council));
                int first = COMMON + random.nextInt(SUBJECTS.size() - COMMON);
                int second = COMMON + random.nextInt(SUBJECTS.size() - COMMON);
                for (int subject = 0; subject < SUBJECTS.size(); subject++) {
                    csv.write(',');
                    csv.write(subject < COMMON || subject == first || subject == second ? mark(random) : "-1");
                }
                csv.write('\n');
            }
        }
    }

    private static String mark(Random random) {
        int hundredths = 5 * random.nextInt(201);
        String fraction = "%02d".formatted(hundredths % 100).replaceFirst("0+$", "");
        return hundredths / 100 + (fraction.isEmpty() ? "" : "." + fraction);
    }

    private double bare() throws IOException {
        Warehouse warehouse = TestWarehouse.empty();
        List<String> columns = Stream.concat(Stream.of("SBD", "TinhId"), SUBJECTS.stream()).toList();
        TestWarehouse.migrate("DROP TABLE IF EXISTS bare_scores");
        TestWarehouse.migrate("CREATE TABLE bare_scores (SBD String, TinhId String, "
                + SUBJECTS.stream().map(subject -> subject + " Nullable(Decimal(4, 2))").collect(Collectors.joining(", "))
                + ") ENGINE = MergeTree ORDER BY SBD");
        try (InputStream bytes = Files.newInputStream(file)) {
            long start = System.nanoTime();
            long rows = warehouse.insert("bare_scores", columns, Format.CSV_WITH_NAMES, bytes);
            double seconds = seconds(start);
            System.out.printf("bare: %d rows, %.2f s%n", rows, seconds);
            return seconds;
        } finally {
            TestWarehouse.migrate("DROP TABLE bare_scores");
        }
    }

    private double published(int run) throws IOException {
        Warehouse warehouse = TestWarehouse.empty();
        Catalogue catalogue = Catalogue.bundled();
        try (TestStore store = TestStore.h2()) {
            Intake intake = TestIntake.of(store, warehouse, catalogue, MovingClock.at("2025-07-20T08:00"));
            Publications publications = new TestPublisher(store.dsl(), warehouse, catalogue).publications();
            register(intake, publications);
            Path folder = TemporaryFolder.make("landing");
            put(folder);
            Landing landing = TestIntake.landing(intake, folder);
            long start = System.nanoTime();
            landing.take();
            double taken = seconds(start);
            intake.work();
            double checked = seconds(start);
            Published published = publications.publish(Published.Kind.NIGHT).orElseThrow();
            double committed = seconds(start);
            System.out.printf("run %d: taken %.2f s, checked %.2f s, published %.2f s, together %.2f s; publication %d,"
                    + " accepted rows %s%n", run, taken, checked - taken, committed - checked, committed,
                    published.number(), store.dsl().fetchValue("SELECT max(rows_accepted) FROM delivery"));
            return committed;
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** A school, so that there is a province to publish. */
    private static void register(Intake intake, Publications publications) throws IOException {
        String text = "Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện\n"
                + "66643101;2010-09-01;THPT Nguyễn Du;THPT;Công lập;643\n";
        intake.receive(new Handed("danh-ba-2025-06-30.csv", Optional.empty(), Optional.empty(), "department", "bench"),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        intake.work();
        publications.publish(Published.Kind.ADHOC).orElseThrow();
    }

    private void put(Path folder) throws IOException {
        Path written = Files.copy(file, folder.resolve("written"));
        Files.setLastModifiedTime(written, FileTime.from(Instant.EPOCH));
        Files.move(written, Files.createDirectories(folder.resolve("department")).resolve(file.getFileName()));
    }
}
