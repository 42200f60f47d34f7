package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.shared.Ratio;

class StandardFilesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final Ratio PUBLISHED = Ratio.of(591, 1021);

    private final PlainCount standards = PlainCount.ofStandards();
    private final PlainCount accreditation = PlainCount.byTheRules();

    @Test
    void on31May2023TheFilesGiveThePublishedFigure() {
        assertThat(standards.on(DAY)).isEqualTo(PUBLISHED);
        assertThat(PUBLISHED.percent(2)).hasToString("Optional[57.88]");
    }

    @Test
    void everyDistrictAndLevelHasThePublishedCounts() {
        for (District district : District.all()) {
            district.cells().forEach((level, cell) -> assertThat(standards.on(DAY,
                    school -> school.district().equals(district.code()) && school.level().equals(level.name())))
                    .as(district.code() + " " + level)
                    .isEqualTo(Ratio.of(cell.standard(), cell.total())));
        }
    }

    @Test
    void theHeldLevelsAre463And128() {
        assertThat(standards.levelsHeld(DAY)).isEqualTo(Map.of(1, 463, 2, 128));
    }

    /** What each rule keeps out or in on 31 May 2023. */
    @ParameterizedTest
    @CsvSource({"EXPIRED, 609, 1021", "REVOKED, 594, 1021", "NOT_YET_VALID, 636, 1021", "DUPLICATE, 597, 1021",
        "CLOSED, 592, 1024", "NOT_YET_OPEN, 591, 1023", "PSEUDO_SCHOOL, 592, 1027", "KINDERGARTEN, 433, 703"})
    void withoutOneRuleTheFigureIsAnother(Rule rule, int numerator, int denominator) {
        assertThat(PlainCount.ofStandardsWithout(rule).on(DAY)).isEqualTo(Ratio.of(numerator, denominator))
                .isNotEqualTo(PUBLISHED);
    }

    /** Level 1 needs accreditation at level 2, level 2 at level 3: on every day until the sample ends. */
    @Test
    void noSchoolIsAtNationalStandardWithoutTheAccreditationItNeeds() {
        days().forEach(day -> {
            Map<String, Integer> accredited = accreditation.levelBySchool(day);
            standards.levelBySchool(day).forEach((school, level) -> assertThat(accredited)
                    .as(school + " on " + day)
                    .hasEntrySatisfying(school, held -> assertThat(held).isGreaterThan(level)));
        });
    }

    @ParameterizedTest
    @CsvSource({"2022-05-31, 520, 1024", "2024-05-31, 566, 1021", "2025-06-30, 575, 1019",
        "2025-10-01, 643, 1355"})
    void theShareMovesWithTheDaysOfCertificates(LocalDate day, int numerator, int denominator) {
        assertThat(standards.on(day)).isEqualTo(Ratio.of(numerator, denominator));
    }

    private static Stream<LocalDate> days() {
        return Stream.concat(LocalDate.of(2018, 10, 31).datesUntil(LocalDate.of(2026, 9, 30), Period.ofMonths(1)),
                LocalDate.of(2023, 5, 20).datesUntil(LocalDate.of(2023, 6, 25)));
    }
}
