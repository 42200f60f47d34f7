package vn.khue.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.shared.Audience;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;

/** Figures of the sample, through intake and publication, against the tables by district that it was drawn from. */
class SampleTablesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate ANNOUNCED = LocalDate.of(2023, 7, 18);
    private static final LocalDate ANNOUNCED_2025 = LocalDate.of(2025, 7, 16);
    private static final Scope ALL = Scope.ofUnits(Audience.INTERNAL, "66");

    private static SampleCentre centre;

    @BeforeAll
    static void publish() {
        centre = SampleCentre.published();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    @Test
    void nationalStandardIs591Of1021AndByDistrictAndLevelAsPublished() {
        FigureRequest request = FigureRequest.of("national-standard-share", "66", DAY);
        assertThat(figure(request)).isEqualTo(Ratio.of(591, 1021));
        assertThat(parts(request)).isEqualTo(Map.of("1", Ratio.of(463, 1021), "2", Ratio.of(128, 1021)));
        assertThat(byDistrict(request)).isEqualTo(District.all().stream().collect(Collectors.toMap(District::code,
                district -> Ratio.of(district.all(Level.POPULATION).standard(),
                        district.all(Level.POPULATION).total()))));
        for (District district : District.all()) {
            Map<String, Ratio> levels = rows(FigureRequest.of("national-standard-share", district.code(), DAY)
                    .by(Breakdown.LEVEL));
            district.cells().forEach((level, cell) -> assertThat(levels).as(district.code())
                    .containsEntry(level.name(), Ratio.of(cell.standard(), cell.total())));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-05-31", "2023-05-30", "2023-06-01", "2024-05-31", "2025-06-30", "2025-10-01"})
    void nationalStandardAgreesWithThePlainCount(LocalDate day) {
        assertThat(figure(FigureRequest.of("national-standard-share", "66", day)))
                .isEqualTo(PlainCount.ofStandards().on(day));
    }

    @Test
    void ofTheAccredited182RunOutWithinAYearOfTheDay() {
        assertThat(figure(FigureRequest.of("expiring-12m", "66", DAY)))
                .isEqualTo(Ratio.of(PlainCount.byTheRules().expiringUntil(DAY, DAY.plusYears(1)), 711))
                .isEqualTo(Ratio.of(182, 711));
    }

    @Test
    void ofThoseDueToSit99Point61PercentSatAndByDistrictAsInTheTable() {
        FigureRequest request = FigureRequest.of("graduation-sitting-rate", "66", ANNOUNCED).of("2023");
        assertThat(figure(request)).isEqualTo(Ratio.of(20960, 21042));
        assertThat(figure(request).percent(2)).hasToString("Optional[99.61]");
        assertThat(byDistrict(request)).isEqualTo(exam(district ->
                Ratio.of(district.count().sat(), district.count().due())));
        assertThat(figure(request.where("stream", "GDTX"))).isEqualTo(Ratio.of(1962, 1998));
    }

    @Test
    void ofThoseForRecognition96Point68PercentAreRecognisedAndByDistrictAsInTheTable() {
        FigureRequest request = FigureRequest.of("graduation-pass-rate", "66", ANNOUNCED).of("2023");
        assertThat(figure(request)).isEqualTo(Ratio.of(19726, 20403));
        assertThat(figure(request).percent(2)).hasToString("Optional[96.68]");
        assertThat(byDistrict(request)).isEqualTo(exam(district ->
                Ratio.of(district.count().recognised(), district.count().forRecognition())));
        assertThat(rows(request.by("stream"))).isEqualTo(
                Map.of("THPT", Ratio.of(19726 - 1679, 20403 - 1930), "GDTX", Ratio.of(1679, 1930)));
    }

    @Test
    void seventeenOf78UnitsHaveEverybodyRecognised() {
        FigureRequest request = FigureRequest.of("full-pass-units", "66", ANNOUNCED).of("2023");
        assertThat(figure(request)).isEqualTo(Ratio.of(17, 78));
        assertThat(byDistrict(request)).isEqualTo(exam(district -> Ratio.of(district.full(), district.units())));
    }

    /** On 31 May 2023 the exam of 2022 is the newest; that of 2023 says nothing before its announcement. */
    @Test
    void anExamIsNotKnownBeforeItIsAnnounced() {
        FigureRequest request = FigureRequest.of("graduation-sitting-rate", "66", DAY);
        assertThat(read(request).period()).hasValue("2022");
        assertThat(figure(request)).isEqualTo(Ratio.of(20319, 20415));
        assertThat(read(request.of("2023")).rows()).allMatch(row -> row.ratio().denominator().signum() == 0);
    }

    @Test
    void appealsAreCountedFromTheirAnnouncement() {
        FigureRequest request = FigureRequest.of("graduation-pass-rate", "66", LocalDate.of(2024, 8, 1)).of("2024");
        assertThat(figure(request)).isEqualTo(Ratio.of(20596, 21196));
        assertThat(figure(request.at(LocalDate.of(2024, 8, 2)))).isEqualTo(Ratio.of(20596 + 5, 21196));
    }

    /** Published for the enlarged province; on the boundaries of the exam's day it is old Đắk Lắk alone. */
    @Test
    void in2025TheProvinceIsTheOldOneOnTheDayOfTheExamAndTheEnlargedOneToday() {
        FigureRequest request = FigureRequest.of("graduation-pass-rate", "66", ANNOUNCED_2025).of("2025");
        assertThat(figure(request)).isEqualTo(Ratio.of(21486, 21880));
        assertThat(figure(request.on(TreeView.TODAY))).isEqualTo(Ratio.of(31881, 32418));
    }

    @ParameterizedTest
    @CsvSource({"teaching, 559, 131, 372, 187", "governance, 596, 94, 360, 236"})
    void digitalLevelsAreThoseOfTheTable(String group, int two, int first, int second, int third) {
        FigureRequest request = FigureRequest.of("dx-" + group + "-2plus", "66", DAY);
        assertThat(read(request).period()).hasValue("2022-2023");
        assertThat(figure(request)).isEqualTo(Ratio.of(two, 718));
        assertThat(parts(request)).containsEntry("2", Ratio.of(second, 718)).containsEntry("3", Ratio.of(third, 718));
        assertThat(byDistrict(request)).isEqualTo(DigitalDistrict.all().stream()
                .collect(Collectors.toMap(DigitalDistrict::code, district -> Ratio.of(
                        district.levels().get(group).get(1) + district.levels().get(group).get(2),
                        district.schools()))));
    }

    @Test
    void schoolsScoreThemselvesHigherByWhatThePlainCountFinds() {
        PlainDigital self = new PlainDigital("25-chuyen-doi-so-2022-2023-tu-danh-gia.csv.gz");
        PlainDigital external = new PlainDigital("26-chuyen-doi-so-2022-2023-danh-gia-ngoai.csv.gz");
        BigDecimal higher = BigDecimal.ZERO;
        for (String group : Criterion.GROUPS) {
            for (Map.Entry<String, BigDecimal> given : external.points(group).entrySet()) {
                higher = higher.add(self.points(group).get(given.getKey())).subtract(given.getValue());
            }
        }
        assertThat(figure(FigureRequest.of("dx-gap", "66", DAY)))
                .isEqualTo(new Ratio(higher, BigDecimal.valueOf(2 * 690)));
    }

    @Test
    void theLastNightIsThatOf31May() {
        FigureRequest received = FigureRequest.of("deliveries-received", "66", DAY);
        assertThat(read(received).period()).hasValue("2023-05-31");
        assertThat(figure(received)).isEqualTo(Ratio.of(1668, 1754));
        assertThat(figure(FigureRequest.of("silent-schools", "66", DAY))).isEqualTo(Ratio.of(15, 1036));
    }

    private static Map<String, Ratio> exam(Function<ExamDistrict, Ratio> ratio) {
        return ExamDistrict.all().stream().collect(Collectors.toMap(ExamDistrict::code, ratio));
    }

    private static Map<String, Ratio> byDistrict(FigureRequest request) {
        return rows(request.by(Breakdown.DISTRICT));
    }

    private static Map<String, Ratio> rows(FigureRequest request) {
        return read(request).rows().stream().collect(Collectors.toMap(Figure.Row::key, Figure.Row::ratio));
    }

    private static SortedMap<String, Ratio> parts(FigureRequest request) {
        return read(request).rows().getFirst().parts();
    }

    private static Ratio figure(FigureRequest request) {
        return read(request).rows().getFirst().ratio();
    }

    private static Figure read(FigureRequest request) {
        return centre.figures().read(ALL, request);
    }
}
