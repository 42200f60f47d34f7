package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.SharedData;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.TestIntake;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.ScoreTable;
import vn.khue.query.Figures;
import vn.khue.query.ScoresRequest;
import vn.khue.shared.Audience;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** The published files of four exam councils, through the intake and a publication, against a plain reading of them. */
class RealScoresTest {

    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66", "54", "67", "68", "83", "86");
    /** Header of 2025 → subject; the files of 2023 name theirs otherwise. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(Map.entry("Toan", "TOAN"), Map.entry("Van", "VAN"),
            Map.entry("Ngoai Ngu", "NGOAI_NGU"), Map.entry("Vat Ly", "LI"), Map.entry("Hoa Hoc", "HOA"),
            Map.entry("Sinh Hoc", "SINH"), Map.entry("Lich Su", "SU"), Map.entry("Dia Ly", "DIA"),
            Map.entry("GDCD", "GIAO_DUC_CONG_DAN"));
    private static final Set<String> NO_SUBJECT = Set.of("SBD", "TinhId", "TONGDIEM", "DTBTN", "DTBXH");

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final Catalogue catalogue = Catalogue.bundled();
    private final Intake intake = TestIntake.of(database, warehouse, catalogue);
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, catalogue);
    private final Figures scores = TestFigures.of(database.dsl(), warehouse, catalogue, centre.publications());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyMeanMedianAndBinIsWhatAPlainReadingFinds() throws IOException {
        List<Path> files = List.of(SharedData.file("exam-2025/39.csv"), SharedData.file("exam-2025/40.csv"),
                SharedData.file("exam-2025/63.csv"), SharedData.file("exam-2025/20.csv"));
        Path benTre = SharedData.file("exam-2023/data_BenTre.csv");
        for (Path file : files) {
            hand("2025", Files.readAllBytes(file));
        }
        hand("2023", Files.readAllBytes(benTre));
        publish();
        Map<String, List<BigDecimal>> council39 = papers(files.get(0));
        Map<String, List<BigDecimal>> council40 = papers(files.get(1));

        ScoreTable then = scores.read(ALL, ScoresRequest.of(2025, "66"));
        assertThat(then.councils()).containsExactly("40");
        assertSame(then, council40);
        assertThat(row(then, "TOAN").count()).isEqualTo(22_188);
        assertThat(row(then, "TOAN").name()).isEqualTo("Toán");
        assertThat(row(then, "TOAN").median()).isEqualTo(new BigDecimal("4.10"));
        assertThat(then.rows().stream().mapToLong(ScoreTable.Row::papersAtMost1).sum()).isEqualTo(42);

        ScoreTable today = scores.read(ALL, ScoresRequest.of(2025, "66").on(TreeView.TODAY));
        assertThat(today.councils()).containsExactly("39", "40");
        assertSame(today, joined(council39, council40));

        assertSame(scores.read(ALL, ScoresRequest.of(2025, "54")), council39);
        assertSame(scores.read(ALL, ScoresRequest.of(2025, "67")), papers(files.get(2)));
        assertThat(scores.read(ALL, ScoresRequest.of(2025, "68").on(TreeView.TODAY)).councils()).containsExactly("63");
        assertSame(scores.read(ALL, ScoresRequest.of(2023, "83")), papers(benTre));
        assertSame(scores.read(ALL, ScoresRequest.of(2023, "86").on(TreeView.TODAY)), papers(benTre));
        assertThat(scores.read(ALL, ScoresRequest.of(2023, "66")).rows()).isEmpty();
        assertThatThrownBy(() -> scores.read(Scope.ofUnits(Audience.INTERNAL, "54"), ScoresRequest.of(2025, "66")))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> scores.read(Scope.ofUnits(Audience.PUBLIC, "66"), ScoresRequest.of(2025, "66")))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void aCouncilSentAgainCountsOnceWithItsCorrections() throws IOException {
        Path file = SharedData.file("exam-2025/63.csv");
        hand("2025", Files.readAllBytes(file));
        publish();
        List<String> lines = Files.readAllLines(file);
        String corrected = String.join("\n", lines.getFirst(), lines.get(1).replace(",2.6,", ",9.75,"), lines.get(2));
        hand("2025", corrected.getBytes(StandardCharsets.UTF_8));
        publish();

        Map<String, List<BigDecimal>> before = papers(file);
        assertSame(scores.read(ALL, ScoresRequest.of(2025, "67").from(1)), before);
        Map<String, List<BigDecimal>> after = papers(file);
        after.get("TOAN").remove(new BigDecimal("2.6"));
        after.get("TOAN").add(new BigDecimal("9.75"));
        assertThat(after).isNotEqualTo(before);
        assertSame(scores.read(ALL, ScoresRequest.of(2025, "67")), after);
    }

    private void assertSame(ScoreTable table, Map<String, List<BigDecimal>> papers) {
        assertThat(table.rows()).extracting(ScoreTable.Row::key).containsExactlyInAnyOrderElementsOf(papers.keySet());
        table.rows().forEach(row -> {
            List<BigDecimal> own = papers.get(row.key()).stream().sorted().toList();
            BigDecimal total = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(row.count()).as(row.key()).isEqualTo(own.size());
            assertThat(row.total()).as(row.key()).isEqualByComparingTo(total);
            assertThat(row.mean(6)).as(row.key())
                    .isEqualTo(total.divide(BigDecimal.valueOf(own.size()), 6, RoundingMode.HALF_UP));
            assertThat(row.median()).as(row.key()).isEqualByComparingTo(median(own));
            assertThat(row.histogram()).as(row.key()).extracting(ScoreTable.Bin::count).isEqualTo(bins(own));
            assertThat(row.papersAtMost1()).as(row.key())
                    .isEqualTo(own.stream().filter(score -> score.compareTo(BigDecimal.ONE) <= 0).count());
        });
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
    }

    private static List<Long> bins(List<BigDecimal> scores) {
        BigDecimal quarter = new BigDecimal("0.25");
        return IntStream.range(0, 40).mapToObj(bin -> scores.stream().filter(score ->
                Math.min(score.divideToIntegralValue(quarter).intValueExact(), 39) == bin).count()).toList();
    }

    private static ScoreTable.Row row(ScoreTable table, String key) {
        return table.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    /** Subject → scores; −1 and blanks are papers not taken. */
    private static Map<String, List<BigDecimal>> papers(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] header = lines.getFirst().replace("\uFEFF", "").split(",");
        Map<String, List<BigDecimal>> papers = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            for (int i = 0; i < header.length; i++) {
                if (!NO_SUBJECT.contains(header[i]) && !cells[i].isBlank() && !cells[i].equals("-1")) {
                    papers.computeIfAbsent(SUBJECTS.getOrDefault(header[i], header[i]), key -> new ArrayList<>())
                            .add(new BigDecimal(cells[i]));
                }
            }
        }
        return papers;
    }

    private static Map<String, List<BigDecimal>> joined(Map<String, List<BigDecimal>> one,
            Map<String, List<BigDecimal>> other) {
        Map<String, List<BigDecimal>> joined = new LinkedHashMap<>();
        List.of(one, other).forEach(papers -> papers.forEach((key, scores) ->
                joined.computeIfAbsent(key, subject -> new ArrayList<>()).addAll(scores)));
        return joined;
    }

    private void hand(String year, byte[] bytes) throws IOException {
        intake.receive(new Handed("scores.csv", Optional.of("graduation-scores"), Optional.of(year), "department", "test"),
                new ByteArrayInputStream(bytes));
        intake.work();
    }

    private void publish() {
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }
}
