package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalFilesTest {

    private final PlainDigital external = new PlainDigital("26-chuyen-doi-so-2022-2023-danh-gia-ngoai.csv.gz");
    private final PlainDigital self = new PlainDigital("25-chuyen-doi-so-2022-2023-tu-danh-gia.csv.gz");

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "governance"})
    void theCriteriaOfAGroupSumToAHundredWithTheOneThatSaysItIsOfTheSample(String group) {
        assertThat(Criterion.scored(group).stream().mapToInt(Criterion::max).sum()).isEqualTo(100);
        assertThat(Criterion.all()).filteredOn(criterion -> criterion.name().startsWith(Wording.text("sample.mark")))
                .extracting(Criterion::max).containsExactly(10);
    }

    @Test
    void theProvinceHasTheLevelsOfTheTable() {
        assertThat(external.levels("teaching", "")).containsExactly(131, 372, 187);
        assertThat(external.levels("governance", "")).containsExactly(94, 360, 236);
    }

    @ParameterizedTest
    @ValueSource(strings = {"teaching", "governance"})
    void everyDistrictHasTheLevelsOfTheTable(String group) {
        for (DigitalDistrict district : DigitalDistrict.all()) {
            assertThat(external.levels(group, district.code())).as(district.code())
                    .isEqualTo(district.levels().get(group));
        }
    }

    /** 50 and 75 belong to level 2, so schools stand on both, and half a point beside them. */
    @ParameterizedTest
    @ValueSource(strings = {"49.5", "50", "75", "75.5"})
    void schoolsStandOnTheLimits(BigDecimal total) {
        for (String group : Criterion.GROUPS) {
            assertThat(external.points(group).values()).anyMatch(points -> points.compareTo(total) == 0);
        }
    }

    /** Six in a hundred claim over fifteen points more than others gave them, in both groups. */
    @Test
    void schoolsScoreThemselvesHigher() {
        for (String group : Criterion.GROUPS) {
            Map<String, BigDecimal> given = external.points(group);
            List<BigDecimal> gaps = given.entrySet().stream()
                    .map(entry -> self.points(group).get(entry.getKey()).subtract(entry.getValue())).toList();
            assertThat(gaps).hasSize(690).noneMatch(gap -> gap.signum() < 0);
            assertThat(gaps).filteredOn(gap -> gap.compareTo(BigDecimal.valueOf(15)) > 0).hasSize(41);
        }
        assertThat(self.points("teaching")).hasSize(710);
    }

    @Test
    void whatIsRecognisedIsWhatTheExternalAssessmentFound() {
        PlainDigital recognised = new PlainDigital("27-chuyen-doi-so-2022-2023-cong-nhan.csv.gz");
        Criterion.GROUPS.forEach(group -> assertThat(recognised.points(group)).isEqualTo(external.points(group)));
    }

    @Test
    void moreSchoolsReachTheHigherLevelsEveryYear() {
        PlainDigital next = new PlainDigital("28-chuyen-doi-so-2023-2024-danh-gia-ngoai.csv.gz");
        PlainDigital afterNext = new PlainDigital("29-chuyen-doi-so-2024-2025-danh-gia-ngoai.csv.gz");
        assertThat(next.levels("teaching", "")).containsExactly(118, 364, 223);
        assertThat(next.levels("governance", "")).containsExactly(81, 350, 274);
        assertThat(afterNext.levels("teaching", "")).containsExactly(107, 347, 257);
        assertThat(afterNext.levels("governance", "")).containsExactly(70, 337, 304);
    }
}
