package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Ask;
import vn.khue.query.Figure;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** What a reader gets, and what stays out of reach. */
class FigureReaderTest {

    private static final String COVERAGE = "accreditation-coverage";
    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());
    private final Figures figures =
            TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSchoolThatNamedTheWrongPreviousCodeIsNotThatSchool() {
        centre.register(MAY, school("66643001", "NULL", "643"), school("66643002", "'66643001'", "643"));
        publish();
        centre.register(MAY, school("66643001", "NULL", "643"), school("66643002", "NULL", "643"));
        publish();
        Scope clerk = new Scope(Set.of(), Set.of("66643002"), Audience.INTERNAL);

        assertThat(read(clerk, "66643002", MAY).rows().getFirst().ratio()).isEqualTo(Ratio.of(0, 1));
        assertThat(figures.read(clerk, FigureRequest.of(COVERAGE, "66", MAY).by(Breakdown.SCHOOL)).rows())
                .extracting(Figure.Row::key).containsExactly("66643002");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x' OR '1' = '1", "x\\' OR 1 = 1 --", "\\", "'", "a?b", "{0}", "a'?", "x\\'?'{0}",
            ":a", "a\nb"})
    void aUnitThatIsNoCodeIsNotFound(String unit) {
        centre.register(MAY, school("66643001", "NULL", "643"));
        publish();

        assertThatThrownBy(() -> read(PROVINCE, unit, MAY)).isInstanceOf(NotVisible.class);
        Scope clerk = new Scope(Set.of(), Set.of(unit), Audience.INTERNAL);
        assertThat(figures.read(clerk, FigureRequest.of(COVERAGE, "66", MAY).by(Breakdown.SCHOOL)).rows()).isEmpty();
    }

    @Test
    void aHistoryIsWhatEachDayAloneSays() {
        centre.register(MAY, school("66643001", "NULL", "643"), school("66643002", "NULL", "644"),
                "'66643003', '2019-01-01', NULL, 'School', 'TH', 'public', NULL, '645', NULL, '2019-03-01',"
                        + " '2024-09-01', NULL");
        centre.certificates(MAY, "'c1', '66643001', '2', '2019-06-01', '2024-06-01', NULL",
                "'c2', '66643003', '3', '2020-02-29', '2025-02-28', '2024-01-01'");
        publish();
        centre.register(LocalDate.of(2025, 7, 1),
                "'66643001', '2025-07-01', NULL, 'School', 'TH', 'public', NULL, NULL, '22015', NULL, NULL, NULL");
        centre.certificates(LocalDate.of(2025, 7, 1), "'c1', '66643001', '2', '2019-07-01', '2024-07-01', NULL");
        publish();
        List<LocalDate> days = List.of("2018-10-10", "2019-01-01", "2019-03-01", "2019-06-01", "2019-07-01",
                "2020-02-29", "2023-05-31", "2024-01-01", "2024-06-30", "2024-07-01", "2024-09-01", "2025-06-30",
                "2025-07-01", "2026-01-01", "2299-12-30").stream().map(LocalDate::parse).toList();

        for (TreeView view : TreeView.values()) {
            FigureRequest request = FigureRequest.of(COVERAGE, "66", MAY).on(view);
            var history = figures.history(PROVINCE, request, days);
            for (LocalDate day : days) {
                assertThat(history.getOrDefault(day, Ratio.of(0, 0))).as("%s %s", view, day)
                        .isEqualTo(figures.read(PROVINCE, request.at(day)).rows().getFirst().ratio());
            }
        }
    }

    /** A school that moved stands where the boundaries of the question have it. */
    @Test
    void theMembersOfAFigureAreItsSchoolsWithLevelAndPlace() {
        centre.register(MAY, school("66643001", "NULL", "643"), school("66643002", "NULL", "644"));
        centre.certificates(MAY, "'c1', '66643001', '2', '2019-06-01', '2024-06-01', NULL");
        publish();
        LocalDate july = LocalDate.of(2025, 7, 1);
        centre.register(july, school("66643001", "NULL", "643"), school("66643002", "NULL", "644"),
                "'66643001', '2025-07-01', NULL, 'School', 'TH', 'public', NULL, NULL, '22015', NULL, NULL, NULL");
        publish();
        FigureRequest schools = FigureRequest.of(COVERAGE, "66", MAY).by(Breakdown.SCHOOL);

        List<Figure.Member> members = figures.read(PROVINCE, new Ask.Members(schools));

        assertThat(members).extracting(member -> member.school().key(), member -> member.school().ratio(),
                        Figure.Member::level, Figure.Member::place, Figure.Member::placeName)
                .containsExactly(tuple("66643001", Ratio.of(1, 1), Optional.of("TH"), Optional.of("643"), "Buôn Ma Thuột"),
                        tuple("66643002", Ratio.of(0, 1), Optional.of("TH"), Optional.of("644"), "Buôn Hồ"));
        assertThat(members).extracting(Figure.Member::school)
                .isEqualTo(figures.read(PROVINCE, schools).rows());
        assertThat(figures.read(PROVINCE, new Ask.Members(schools.on(TreeView.TODAY))).getFirst().place())
                .contains("22015");
    }

    @Test
    void daysBeforeTheIndicatorHasAMeaningAreLeftOutOfAHistory() {
        centre.register(MAY, school("66643001", "NULL", "643"));
        publish();
        LocalDate before = LocalDate.of(2018, 10, 9);
        FigureRequest request = FigureRequest.of(COVERAGE, "66", MAY);

        assertThat(figures.history(PROVINCE, request, List.of(before, MAY))).containsOnlyKeys(MAY);
        assertThatThrownBy(() -> figures.read(PROVINCE, request.at(before))).isInstanceOf(BadRequest.class);
    }

    @Test
    void theHistoryOfAPlaceBeginsWithThePlace() {
        centre.register(LocalDate.of(2025, 7, 1), "'66643001', '2010-01-01', NULL, 'School', 'TH', 'public', NULL,"
                + " '643', '22015', NULL, NULL, NULL", "'66643002', '2025-09-01', NULL, 'School', 'TH', 'public', NULL,"
                + " NULL, '22015', NULL, NULL, NULL");
        publish();
        LocalDate june = LocalDate.of(2025, 6, 30);
        LocalDate july = LocalDate.of(2025, 7, 1);
        LocalDate september = LocalDate.of(2025, 9, 1);
        List<LocalDate> days = List.of(june, july, september);

        assertThat(history("22015", days)).containsExactly(Map.entry(july, Ratio.of(0, 1)),
                Map.entry(september, Ratio.of(0, 2)));
        assertThat(history("643", days)).containsExactly(Map.entry(june, Ratio.of(0, 1)));
        assertThat(history("66643002", days)).containsExactly(Map.entry(september, Ratio.of(0, 1)));
        assertThatThrownBy(() -> history("66643003", days)).isInstanceOf(NotVisible.class);
    }

    private SortedMap<LocalDate, Ratio> history(String unit, List<LocalDate> days) {
        return figures.history(PROVINCE, FigureRequest.of(COVERAGE, unit, MAY), days);
    }

    private Figure read(Scope scope, String unit, LocalDate day) {
        return figures.read(scope, FigureRequest.of(COVERAGE, unit, day));
    }

    private void publish() {
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private static String school(String code, String previous, String district) {
        return "'%s', '2010-01-01', %s, 'School %s', 'TH', 'public', NULL, '%s', NULL, NULL, NULL, NULL"
                .formatted(code, previous, code, district);
    }
}
