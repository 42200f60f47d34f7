package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.SharedData;
import vn.khue.catalogue.Catalogue;

/**
 * Files of exam councils as they were published, through the same intake as any file, against a count of our own: a
 * byte-order mark, −1 and blanks for papers not taken, missing rows, totals in between. Absence is never a zero.
 */
class RealExamFilesTest {

    private static final List<String> SUBJECTS_2023 = List.of("toan", "van", "ngoai_ngu", "li", "hoa", "sinh", "",
            "su", "dia", "giao_duc_cong_dan", "");
    private static final List<String> SUBJECTS_2025 = List.of("", "toan", "van", "ngoai_ngu", "li", "hoa", "sinh",
            "su", "dia", "giao_duc_cong_dan", "tin_hoc", "cn_cong_nghiep", "cn_nong_nghiep", "gdkt_pl", "");

    private final IntakeBench bench = new IntakeBench(Instant.parse("2026-02-02T01:00:00Z"));

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @ParameterizedTest
    @CsvSource({
        "exam-2025/39.csv, 2025, 39, 10832, 10904",
        "exam-2025/40.csv, 2025, 40, 22471, 22612",
        "exam-2025/63.csv, 2025, 63, 8520, 8540",
        "exam-2023/data_BenTre.csv, 2023, 56, 12117, 12117"})
    void everyRowIsTakenAndEveryPaperCountsOnce(String name, String year, String council, int rows, int largest)
            throws IOException {
        Path file = SharedData.file(name);
        DeliveryReport report = bench.deliver("graduation-scores", year, "department", Files.readAllBytes(file));

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsRead()).hasValue(rows);
        assertThat(report.rowsAccepted()).hasValue(rows);
        assertThat(report.problems()).isEmpty();
        Papers own = Papers.of(file, year.equals("2023") ? SUBJECTS_2023 : SUBJECTS_2025);
        assertThat(rows).isEqualTo(own.candidates().size());
        assertThat(bench.rows("SELECT count(), uniqExact(candidate), min(year), max(year), min(council), max(council)"
                + " FROM fact_graduation_scores"))
                .containsExactly("%d %1$d %s %2$s %s %3$s".formatted(rows, year, council));
        assertThat(stored()).isEqualTo(own.bySubject());
        assertThat(bench.rows("SELECT arrayStringConcat(per, '/'), toInt32(value) FROM measure"))
                .containsExactly(year + "/" + council + " " + largest);
    }

    @Test
    void noCandidateNumberIsLeftInTheWarehouse() throws IOException {
        Path file = SharedData.file("exam-2025/63.csv");
        bench.deliver("graduation-scores", "2025", "department", Files.readAllBytes(file));

        assertThat(bench.rows("SELECT count() FROM landing")).containsExactly("0");
        assertThat(bench.rows("SELECT count() FROM fact_graduation_scores WHERE match(candidate, '^[0-9a-f]{64}$')"))
                .containsExactly("8520");
    }

    @Test
    void theHeaderOfACouncilThatIsNoMoreIsAnEmptyDelivery() throws IOException {
        DeliveryReport report = bench.deliver("graduation-scores", "2025", "department",
                Files.readAllBytes(SharedData.file("exam-2025/20.csv")));

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsRead()).hasValue(0);
        assertThat(report.events().getLast().detail())
                .contains("Tệp chỉ có dòng tiêu đề, nhận 0 dòng. Cột không dùng đến: TONGDIEM.");
    }

    @Test
    void theCriteriaAsTranscribedAreRefusedSinceTenPointsAreMissing() throws IOException {
        DeliveryReport report = bench.deliver("dx-criteria", "2022-2023", "department",
                Files.readAllBytes(SharedData.file("codes/dx_criteria_4725_secondary.csv")));

        assertThat(report.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(report.refusal().orElseThrow().reason())
                .isEqualTo("Nhóm QUAN_TRI cộng được 90 điểm, phải là 100.");
    }

    /** Papers and the sum of their hundredths, as the warehouse has them. */
    private Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        Catalogue.bundled().contract("graduation-scores").columns().stream()
                .filter(column -> column.type() == vn.khue.catalogue.Type.SCORE)
                .forEach(column -> stored.put(column.id(), bench.rows("SELECT count(%1$s), ifNull(sum(%1$s), 0)"
                        .formatted(column.id()) + " FROM fact_graduation_scores").getFirst()));
        return stored;
    }

    /** What a plain reading of the file finds. */
    private record Papers(Set<String> candidates, Map<String, String> bySubject) {

        static Papers of(Path file, List<String> subjects) throws IOException {
            Set<String> candidates = new HashSet<>();
            Map<String, Integer> counts = new LinkedHashMap<>();
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
                List<String> cells = Arrays.asList(line.split(",", -1));
                candidates.add(cells.getFirst());
                for (int i = 0; i < subjects.size(); i++) {
                    String cell = cells.get(i + 1);
                    if (!subjects.get(i).isEmpty() && !cell.isEmpty() && !cell.equals("-1")) {
                        counts.merge(subjects.get(i), 1, Integer::sum);
                        sums.merge(subjects.get(i), new BigDecimal(cell), BigDecimal::add);
                    }
                }
            }
            Map<String, String> papers = new TreeMap<>(SUBJECTS_2025.stream().filter(subject -> !subject.isEmpty())
                    .collect(Collectors.toMap(subject -> subject, subject -> "0 0")));
            counts.forEach((subject, count) -> papers.put(subject,
                    count + " " + sums.get(subject).movePointRight(2).toBigIntegerExact()));
            return new Papers(candidates, papers);
        }
    }
}
