package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.shared.Ratio;

class ExamFilesTest {

    private static final ExamCount PUBLISHED = new ExamCount(21111, 21042, 20960, 20403, 19726);

    private final PlainExams exams = PlainExams.beforeAppeals();
    private final PlainScores scores = new PlainScores("20-diem-thi-2023.csv.gz");

    @Test
    void theExamOf2023GivesThePublishedFigures() {
        assertThat(exams.count(2023, any -> true)).isEqualTo(PUBLISHED);
        assertThat(Ratio.of(PUBLISHED.sat(), PUBLISHED.due()).percent(2)).hasToString("Optional[99.61]");
        assertThat(Ratio.of(PUBLISHED.recognised(), PUBLISHED.forRecognition()).percent(2))
                .hasToString("Optional[96.68]");
        assertThat(exams.fullUnits(2023, any -> true)).isEqualTo(Ratio.of(17, 78));
    }

    @Test
    void everyDistrictHasTheCountsOfTheTable() {
        for (ExamDistrict district : ExamDistrict.all()) {
            assertThat(exams.count(2023, result -> result.district().equals(district.code()))).as(district.code())
                    .isEqualTo(district.count());
            assertThat(exams.fullUnits(2023, result -> result.district().equals(district.code())))
                    .as(district.code()).isEqualTo(Ratio.of(district.full(), district.units()));
        }
    }

    @Test
    void theCentresHaveTheirPartOfIt() {
        assertThat(exams.count(2023, result -> result.stream().equals("GDTX")))
                .isEqualTo(new ExamCount(2010, 1998, 1962, 1930, 1679));
    }

    @Test
    void appealsChangeNothingIn2023AndALittleLater() {
        PlainExams after = PlainExams.afterAppeals();
        assertThat(after.count(2023, any -> true)).isEqualTo(PUBLISHED);
        assertThat(after.count(2024, any -> true).recognised())
                .isEqualTo(exams.count(2024, any -> true).recognised() + 5);
    }

    /** Of both old provinces together this was published, before appeals. */
    @Test
    void in2025TheEnlargedProvinceHas31881Of32418() {
        ExamCount count = exams.count(2025, any -> true);
        assertThat(Ratio.of(count.recognised(), count.forRecognition())).isEqualTo(Ratio.of(31881, 32418));
        assertThat(exams.count(2025, result -> result.school().startsWith("66")).due()).isEqualTo(22612);
    }

    @Test
    void everyCandidateWhoSatHasARowAndTheAbsentHaveNone() {
        assertThat(scores.candidates()).isEqualTo(PUBLISHED.sat());
        assertThat(scores.largestSerial()).isEqualTo(PUBLISHED.due());
        PlainScores next = new PlainScores("21-diem-thi-2024.csv.gz");
        assertThat(next.candidates()).isEqualTo(exams.count(2024, any -> true).sat());
        assertThat(next.largestSerial()).isEqualTo(exams.count(2024, any -> true).due());
    }

    @ParameterizedTest
    @ValueSource(strings = {"van", "li", "hoa", "sinh", "su", "dia", "giao_duc_cong_dan"})
    void scoresLieOnQuarters(String subject) {
        assertThat(onStep(subject, 25)).isEqualTo(scores.count(subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"toan", "ngoai_ngu"})
    void mathematicsAndForeignLanguagesLieOnFifths(String subject) {
        assertThat(onStep(subject, 20)).isEqualTo(scores.count(subject));
    }

    /** More below five and above seven than between. */
    @Test
    void foreignLanguagesHaveTwoHumps() {
        List<Integer> byPoint = List.of(scores.between("ngoai_ngu", 350, 450), scores.between("ngoai_ngu", 540, 640),
                scores.between("ngoai_ngu", 700, 800));
        assertThat(byPoint.get(1)).isLessThan(byPoint.get(0)).isLessThan(byPoint.get(2));
    }

    /** Papers, the sum of their hundredths, twice the median, papers of at most 1.0. */
    @ParameterizedTest
    @CsvSource({"toan, 20782, 11999140, 1160, 46", "van, 20818, 13614850, 1300, 0",
        "ngoai_ngu, 18845, 9576620, 920, 3", "li, 6269, 4067825, 1300, 0",
        "hoa, 6275, 4173000, 1350, 0", "sinh, 6274, 4017575, 1300, 0",
        "su, 14527, 7932975, 1100, 26", "dia, 14520, 8351900, 1150, 3",
        "giao_duc_cong_dan, 12732, 10014825, 1600, 0"})
    void theScoresOf2023Are(String subject, int count, int sum, int twiceTheMedian, int atMostOne) {
        assertThat(List.of(scores.count(subject), scores.sum(subject), scores.twiceTheMedian(subject),
                scores.atMostOne(subject))).containsExactly(count, sum, twiceTheMedian, atMostOne);
    }

    private int onStep(String subject, int step) {
        return IntStream.rangeClosed(0, 1000 / step)
                .map(i -> scores.between(subject, i * step, i * step + 1)).sum();
    }
}
