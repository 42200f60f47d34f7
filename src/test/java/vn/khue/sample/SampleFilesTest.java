package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.shared.Ratio;
import vn.khue.shared.UnitId;

class SampleFilesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate FIRST_DAY_OF_COMMUNES = LocalDate.of(2025, 7, 1);
    private static final Ratio PUBLISHED = Ratio.of(711, 1021);

    private final PlainCount count = PlainCount.byTheRules();

    @Test
    void theCommittedFilesAreTheOnesThatAreDrawn() throws IOException {
        for (Map.Entry<String, byte[]> file : SampleFiles.draw().entrySet()) {
            byte[] stored = Files.readAllBytes(SampleFiles.FOLDER.resolve(file.getKey()));
            assertThat(Arrays.equals(Stored.content(file.getKey(), stored), file.getValue())).as(file.getKey())
                    .isTrue();
        }
    }

    @Test
    void on31May2023TheFilesGiveThePublishedFigure() {
        assertThat(count.on(DAY)).isEqualTo(PUBLISHED);
        assertThat(PUBLISHED.percent(2)).hasToString("Optional[69.64]");
    }

    /** 30 May: without the 4 issued on the 31st, with the 1 that expires on it. 1 June: without 3, with 1 more. */
    @ParameterizedTest
    @CsvSource({"2023-05-30, 708, 1021", "2023-05-31, 711, 1021", "2023-06-01, 709, 1021",
        "2023-08-31, 700, 1021", "2024-05-31, 687, 1021", "2024-08-31, 703, 1020", "2025-06-30, 715, 1019",
        "2025-07-01, 715, 1355", "2025-10-01, 856, 1355"})
    void coverageMovesWithTheDaysOfCertificatesAndSchools(LocalDate day, int numerator, int denominator) {
        assertThat(count.on(day)).isEqualTo(Ratio.of(numerator, denominator));
    }

    /** What each rule keeps out or in on 31 May 2023. */
    @ParameterizedTest
    @CsvSource({"EXPIRED, 777, 1021", "REVOKED, 714, 1021", "NOT_YET_VALID, 786, 1021", "SUPERSEDED, 715, 1021",
        "DUPLICATE, 723, 1021", "CLOSED, 714, 1024", "NOT_YET_OPEN, 711, 1023", "PSEUDO_SCHOOL, 712, 1027",
        "KINDERGARTEN, 515, 703"})
    void withoutOneRuleTheFigureIsAnother(Rule rule, int numerator, int denominator) {
        assertThat(PlainCount.without(rule).on(DAY)).isEqualTo(Ratio.of(numerator, denominator))
                .isNotEqualTo(PUBLISHED);
    }

    @Test
    void everyDistrictAndLevelHasThePublishedCounts() {
        for (District district : District.all()) {
            district.cells().forEach((level, cell) -> assertThat(count.on(DAY,
                    school -> school.district().equals(district.code()) && school.level().equals(level.name())))
                    .as(district.code() + " " + level)
                    .isEqualTo(Ratio.of(cell.accredited(), cell.total())));
        }
    }

    @Test
    void theTableAddsUpToThePublishedFigures() {
        Cell sum = District.all().stream().map(district -> district.all(Level.POPULATION)).reduce(Cell::plus)
                .orElseThrow();
        assertThat(sum).isEqualTo(new Cell(1021, 711, 591));
    }

    @Test
    void theHeldLevelsAre96And468And143And4() {
        assertThat(count.levelsHeld(DAY)).isEqualTo(Map.of(1, 96, 2, 468, 3, 143, 4, 4));
    }

    @Test
    void the711ExpireByTheSchedule() {
        assertThat(expiringUntil("2023-08-31")).isEqualTo(35);
        assertThat(expiringUntil("2023-12-31")).isEqualTo(35 + 53);
        assertThat(expiringUntil("2024-05-31")).isEqualTo(182);
        assertThat(expiringUntil("2024-12-31")).isEqualTo(182 + 77);
        assertThat(expiringUntil("2025-12-31")).isEqualTo(182 + 77 + 164);
        assertThat(expiringUntil("2026-12-31")).isEqualTo(182 + 77 + 164 + 118);
        assertThat(expiringUntil("2027-12-31")).isEqualTo(711 - 58);
        assertThat(expiringUntil("2028-05-31")).isEqualTo(711);
    }

    @Test
    void ofThe310WithoutACertificate241NeverHadOneAnd66ExpiredAnd3WereRevoked() {
        assertThat(count.reasons(DAY)).isEqualTo(Map.of("never", 241, "expired", 66, "revoked", 3));
    }

    @Test
    void sixMergersAndFourOpeningsLeave1019ByMid2025() {
        assertThat(count.on(LocalDate.of(2025, 6, 30)).denominator()).isEqualByComparingTo("1019");
        assertThat(count.institutions(LocalDate.of(2025, 6, 30))).hasSize(1019 + 15);
    }

    @Test
    void on1July2025PhuYenJoinsAndEverySchoolStandsInACommune() {
        List<PlainCount.Statement> institutions = count.institutions(FIRST_DAY_OF_COMMUNES);
        assertThat(institutions).hasSize(1379);
        assertThat(institutions).filteredOn(school -> school.school().startsWith("54")).hasSize(345);
        assertThat(institutions).allMatch(school -> school.district().isEmpty());
        assertThat(institutions.stream().map(PlainCount.Statement::commune).collect(Collectors.toSet()))
                .isEqualTo(communes());
    }

    @Test
    void aSchoolOfOldDakLakStandsInACommuneOfItsDistrict() {
        Units units = Units.bundled();
        Map<String, String> districts = count.institutions(DAY).stream()
                .collect(Collectors.toMap(PlainCount.Statement::school, PlainCount.Statement::district));
        for (PlainCount.Statement school : count.institutions(FIRST_DAY_OF_COMMUNES)) {
            if (districts.containsKey(school.school())) {
                UnitId commune = units.on(school.commune(), FIRST_DAY_OF_COMMUNES).orElseThrow().id();
                assertThat(units.successions()).filteredOn(step -> step.to().equals(commune))
                        .extracting(step -> step.from().code()).containsExactly(districts.get(school.school()));
            }
        }
    }

    private int expiringUntil(String day) {
        return count.expiringUntil(DAY, LocalDate.parse(day));
    }

    private static Set<String> communes() {
        return Units.bundled().children(UnitId.parse("66@2025-07-01")).stream()
                .map(Unit::id).map(UnitId::code).collect(Collectors.toSet());
    }
}
