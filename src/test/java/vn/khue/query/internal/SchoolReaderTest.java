package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.network.Units;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Ask;
import vn.khue.query.SchoolProfile;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.query.SchoolProfile.Criterion;
import vn.khue.query.SchoolProfile.Night;
import vn.khue.query.SchoolProfile.Outcome;
import vn.khue.query.SchoolProfile.Spell;
import vn.khue.query.SchoolsRequest;
import vn.khue.shared.Audience;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A school that changed its code in 2020 and stands in a commune since July 2025. */
class SchoolReaderTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
    private static final String FORMER = "66643001";
    private static final String CODE = "66643901";

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());
    private final SchoolReader schools = new SchoolReader(centre.publications(), Units.bundled(), warehouse,
            new SchoolFacts(Catalogue.bundled(), warehouse));

    @BeforeEach
    void publish() {
        centre.register(JULY,
                "'66643001', '2012-09-05', NULL, 'Trường A', 'THPT', 'public', NULL, '643', NULL, NULL, NULL, NULL",
                "'66643901', '2020-01-01', '66643001', 'Trường A', 'THPT', 'public', NULL, '643', NULL, NULL, NULL,"
                        + " NULL",
                "'66643901', '2025-07-01', '66643001', 'Trường B', 'THPT', 'public', NULL, NULL, '24133', NULL, NULL,"
                        + " NULL",
                "'66644001', '2012-09-05', NULL, 'Trường khác', 'THPT', 'public', NULL, '644', NULL, NULL, NULL,"
                        + " NULL");
        centre.certificates(MAY, "'c1', '66643001', '2', '2014-05-18', '2019-05-18', NULL",
                "'c2', '66643901', '3', '2020-05-18', '2025-05-18', NULL",
                "'c3', '66644001', '4', '2020-05-18', '2025-05-18', NULL");
        centre.deliver("national-standard-certificates", "2023-05", MAY,
                "certificate_no, school, level, issued_on, expires_on, revoked_on",
                "'s1', '66643901', '2', '2020-05-18', '2025-05-18', '2024-01-01'");
        centre.deliver("dx-criteria", "2022-2023", MAY, "year, code, `group`, name, mandatory, max_score",
                "'2022-2023', '1.10', 'teaching', 'Sau cùng', false, 60", "'2022-2023', '1.9', 'teaching', 'Trước', "
                        + "false, 40", "'2022-2023', '2.1', 'governance', 'Quản trị', false, 100");
        centre.deliver("dx-scores", "2022-2023", MAY, "year, school, stage, criterion, `group`, score, assessed_on",
                "'2022-2023', '66643901', 'self', '1.9', 'teaching', 36, '2023-05-10'",
                "'2022-2023', '66643901', 'external', '1.9', 'teaching', 32.5, '2023-05-20'",
                "'2022-2023', '66644001', 'external', '1.9', 'teaching', 1, '2023-05-20'");
        centre.deliver("intake-nights", "2023-05-31", MAY,
                "night, school, dataset, due, received, on_time, accepted, missed",
                "'2023-05-31', '66643901', 'sector-records', 1, 1, 1, 1, 0",
                "'2023-05-31', '66643901', 'digital-records', 1, 0, 0, 0, 2",
                "'2023-05-31', '66644001', 'sector-records', 1, 1, 0, 1, 0");
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSchoolIsOneUnderAllItsCodesNamesAndPlaces() {
        SchoolProfile profile = read(MAY);
        assertThat(profile.code()).isEqualTo(CODE);
        assertThat(profile.name()).isEqualTo("Trường A");
        assertThat(profile.codes()).containsExactly(
                new Spell(FORMER, LocalDate.of(2012, 9, 5), Optional.of(LocalDate.of(2020, 1, 1))),
                new Spell(CODE, LocalDate.of(2020, 1, 1), Optional.empty()));
        assertThat(profile.names()).extracting(Spell::value).containsExactly("Trường A", "Trường B");
        assertThat(profile.places()).containsExactly(
                new Spell("643", LocalDate.of(2012, 9, 5), Optional.of(JULY)),
                new Spell("24133", JULY, Optional.empty()));
    }

    @Test
    void onALaterDayItBearsItsLaterName() {
        assertThat(read(JULY).name()).isEqualTo("Trường B");
    }

    @Test
    void beforeItsFirstDayItIsShownAsItBegan() {
        SchoolProfile profile = read(LocalDate.of(2000, 1, 1));
        assertThat(profile.code()).isEqualTo(FORMER);
    }

    @Test
    void aFormerCodeLeadsToTheSameSchool() {
        assertThat(schools.profile(Scope.ofUnits(Audience.INTERNAL, "66"), request(FORMER, MAY)).code())
                .isEqualTo(CODE);
    }

    @Test
    void certificatesOfEveryCodeAreItsOwn() {
        assertThat(read(MAY).accreditation()).extracting(Certificate::number).containsExactly("c1", "c2");
        Certificate standard = read(MAY).standard().getFirst();
        assertThat(standard.holdsOn(LocalDate.of(2023, 12, 31))).isTrue();
        assertThat(standard.holdsOn(LocalDate.of(2024, 1, 1))).isFalse();
    }

    @Test
    void pointsStandInTheOrderOfTheirNumbersAndWhatIsMissingIsNoNought() {
        assertThat(read(MAY).assessments()).singleElement().satisfies(assessment -> {
            assertThat(assessment.criteria()).extracting(Criterion::code).containsExactly("1.9", "1.10", "2.1");
            assertThat(assessment.criteria().getFirst().self().orElseThrow()).isEqualByComparingTo("36");
            assertThat(assessment.criteria().getFirst().external().orElseThrow())
                    .isEqualByComparingTo(new BigDecimal("32.5"));
            assertThat(assessment.criteria().get(1).external()).isEmpty();
        });
    }

    @Test
    void aNightSaysWhatCameOfEachFileThatWasOwed() {
        assertThat(read(MAY).nights()).containsExactly(new Night(MAY, "digital-records", Outcome.MISSING),
                new Night(MAY, "sector-records", Outcome.ACCEPTED));
        assertThat(read(MAY.minusDays(1)).nights()).isEmpty();
    }

    @Test
    void onlyWhoHasThePlaceOrTheSchoolSeesIt() {
        assertThat(schools.profile(Scope.ofUnits(Audience.INTERNAL, "643"), request(CODE, MAY)).code())
                .isEqualTo(CODE);
        assertThat(schools.profile(new Scope(Set.of(), Set.of(CODE), Audience.INTERNAL), request(CODE, MAY)).code())
                .isEqualTo(CODE);
        for (Scope other : Set.of(Scope.ofUnits(Audience.INTERNAL, "644"), new Scope(Set.of(), Set.of("66644001"),
                Audience.INTERNAL), new Scope(Set.of(), Set.of(), Audience.INTERNAL))) {
            assertThatThrownBy(() -> schools.profile(other, request(CODE, MAY))).isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void whoHasItsPlaceOfALaterDayDoesNotSeeItBefore() {
        Scope ward = Scope.ofUnits(Audience.INTERNAL, "24133");
        assertThat(schools.profile(ward, request(CODE, JULY)).name()).isEqualTo("Trường B");
        assertThatThrownBy(() -> schools.profile(ward, request(CODE, MAY))).isInstanceOf(NotVisible.class);
    }

    @Test
    void aCodeThatIsNoneIsNotFound() {
        for (String code : Set.of("99999999", "x' OR '1' = '1", "\\", "")) {
            assertThatThrownBy(() -> schools.profile(Scope.ofUnits(Audience.INTERNAL, "66"), request(code, MAY)))
                    .isInstanceOf(NotVisible.class);
        }
    }

    @Test
    void whatWasHandedInIsNamedAndNothingElse() {
        assertThat(TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications())
                .read(Scope.ofUnits(Audience.INTERNAL, "66"), new Ask.Datasets(OptionalInt.empty())))
                .containsExactlyInAnyOrder("school-register", "accreditation-certificates",
                        "national-standard-certificates", "dx-criteria", "dx-scores", "intake-nights");
    }

    private SchoolProfile read(LocalDate day) {
        return schools.profile(Scope.ofUnits(Audience.INTERNAL, "66"), request(CODE, day));
    }

    private static SchoolsRequest request(String code, LocalDate day) {
        return new SchoolsRequest(code, day, TreeView.FIGURE, OptionalInt.empty());
    }
}
