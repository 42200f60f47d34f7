package vn.khue.query.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Published.Kind;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.Ask;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.Movement;
import vn.khue.query.Movement.Contribution;
import vn.khue.query.Movement.Part;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.BadRequest;
import vn.khue.shared.Fraction;
import vn.khue.shared.NotVisible;
import vn.khue.shared.Ratio;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Why a figure moved, as the stores know it. */
class MovementTest {

    private static final String COVERAGE = "accreditation-coverage";
    private static final String PASS = "graduation-pass-rate";
    private static final LocalDate THEN = LocalDate.of(2022, 5, 31);
    private static final LocalDate NOW = LocalDate.of(2023, 5, 31);
    private static final Scope PROVINCE = Scope.ofUnits(Audience.INTERNAL, "66");

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());
    private final Figures figures =
            TestFigures.of(database.dsl(), warehouse, Catalogue.bundled(), centre.publications());

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    /** One certificate is of April 2023; the other of 2021, but handed in only then. */
    @Test
    void aCertificateThatCameLateIsACorrectionAndANewOneARealChange() {
        centre.register(THEN, school("66643001", "643"), school("66643002", "643"));
        centre.certificates(THEN);
        publish();
        centre.certificates(NOW, held("c1", "66643001", "2023-04-01"), held("c2", "66643002", "2021-04-01"));
        publish();

        Movement movement = movement(request("66", THEN).from(1), request("66", NOW).from(2));
        assertThat(movement.then()).isEqualTo(Ratio.of(0, 2));
        assertThat(movement.now()).isEqualTo(Ratio.of(2, 2));
        assertThat(parts(movement)).isEqualTo(Map.of(Movement.Kind.CORRECTED, Fraction.of(1, 2),
                Movement.Kind.WITHIN, Fraction.of(1, 2)));
        assertThat(part(movement, Movement.Kind.CORRECTED).largest())
                .containsExactly(new Contribution("66643002", "School 66643002", Fraction.of(1, 2)));
        assertThat(parts(movement(request("66", THEN), request("66", NOW))))
                .isEqualTo(Map.of(Movement.Kind.WITHIN, Fraction.of(1, 2)));
        assertThat(parts(movement(request("66", NOW).from(1), request("66", NOW).from(2))))
                .isEqualTo(Map.of(Movement.Kind.CORRECTED, Fraction.of(1, 1)));
    }

    /** 1/1 becomes 1/2 in the one district, 1/2 becomes 1/1 in the other, and in the province nothing moved. */
    @Test
    void aSchoolThatChangedItsDistrictIsAReorganisationOfBothAndOfNothingElse() {
        centre.register(THEN, school("66643001", "643"), school("66644001", "644"), school("66644002", "644"));
        centre.register(NOW, school("66644002", "643").replace("2010-01-01", "2023-01-01"));
        centre.certificates(THEN, held("c1", "66643001", "2021-04-01"), held("c2", "66644001", "2021-04-01"));
        publish();

        assertThat(parts(movement(request("643", THEN), request("643", NOW))))
                .isEqualTo(Map.of(Movement.Kind.REORGANISED, Fraction.of(-1, 2)));
        assertThat(parts(movement(request("644", THEN), request("644", NOW))))
                .isEqualTo(Map.of(Movement.Kind.REORGANISED, Fraction.of(1, 2)));
        assertThat(movement(request("66", THEN), request("66", NOW)).change()).contains(Fraction.ZERO);
        assertThat(parts(movement(request("66", THEN), request("66", NOW)))).isEmpty();
    }

    @Test
    void aPlaceThatWasSetRightIsACorrectionAndNoMove() {
        centre.register(THEN, school("66643001", "643"), school("66644001", "644"));
        centre.certificates(THEN, held("c1", "66643001", "2021-04-01"));
        publish();
        centre.register(NOW, school("66644001", "643"));
        publish();

        assertThat(parts(movement(request("643", THEN).from(1), request("643", NOW).from(2))))
                .isEqualTo(Map.of(Movement.Kind.CORRECTED, Fraction.of(-1, 2)));
    }

    /** Of 1/2 the one without a certificate closes, and two open: 1/3. */
    @Test
    void schoolsThatOpenAndCloseAreTheNetwork() {
        centre.register(THEN, school("66643001", "643"), school("66643002", "643").replace("NULL, NULL, NULL, NULL",
                "NULL, NULL, '2022-09-01', NULL"), school("66643003", "643").replace("2010-01-01", "2022-08-01"),
                school("66643004", "643").replace("NULL, NULL, NULL, NULL", "NULL, '2022-09-01', NULL, NULL"));
        centre.certificates(THEN, held("c1", "66643001", "2021-04-01"));
        publish();

        Movement movement = movement(request("643", THEN), request("643", NOW));
        assertThat(movement.then()).isEqualTo(Ratio.of(1, 2));
        assertThat(movement.now()).isEqualTo(Ratio.of(1, 3));
        assertThat(parts(movement)).isEqualTo(Map.of(Movement.Kind.NETWORK, Fraction.of(-1, 6)));
        Part network = part(movement, Movement.Kind.NETWORK);
        assertThat(network.up()).isOne();
        assertThat(network.down()).isEqualTo(2);
        assertThat(network.largest()).extracting(Contribution::code)
                .containsExactlyInAnyOrder("66643002", "66643003", "66643004");
    }

    /** 90/100 and 45/50 in 2022; 80/100 and 30/30 in 2023, and a third school sits for the first time. */
    @Test
    void twoExamsDifferByPassingByWeightAndByWhoSat() {
        centre.register(THEN, school("66643001", "643"), school("66643002", "643"), school("66643003", "643"));
        centre.results("2022", results("2022", "66643001", 100, 90), results("2022", "66643002", 50, 45));
        centre.results("2023", results("2023", "66643001", 100, 80), results("2023", "66643002", 30, 30),
                results("2023", "66643003", 20, 19));
        publish();
        LocalDate known = LocalDate.of(2023, 12, 31);
        FigureRequest exam = FigureRequest.of(PASS, "66", known);

        Movement movement = movement(exam.of("2022"), exam.of("2023"));
        assertThat(movement.then()).isEqualTo(Ratio.of(135, 150));
        assertThat(movement.now()).isEqualTo(Ratio.of(129, 150));
        // within: −0.1·100/150 + 0.1·40/150; composition: (0.95 − 0.88)·(−20)/150; started: (19 − 0.88·20)/150
        assertThat(parts(movement)).isEqualTo(Map.of(Movement.Kind.WITHIN, Fraction.of(-6, 150),
                Movement.Kind.COMPOSITION, Fraction.of(-14, 1500), Movement.Kind.STARTED, Fraction.of(14, 1500)));
        assertThat(movement(exam.at(THEN.plusYears(1)), exam)).extracting(Movement::then, Movement::now)
                .containsExactly(Ratio.of(135, 150), Ratio.of(129, 150));
        assertThat(movement(exam.of("2021"), exam).parts()).isEmpty();
        assertThatThrownBy(() -> movement(exam.of("2023"), exam.of("2022"))).isInstanceOf(BadRequest.class)
                .hasMessageContaining("query.movement-order");
    }

    /** Without kindergartens 0/1 instead of 1/2, on both days. */
    @Test
    void aRuleThatAloneIsNewIsToldApartFromTheDays() throws IOException {
        FiguresOfTwoRules two = twoRules();
        centre.certificates(NOW, held("c2", "66643002", "2023-04-01"));
        publish();
        two.newer().publications().publish(Kind.ADHOC).orElseThrow();

        Movement movement = two.figures().read(PROVINCE, new Ask.Movement(request("66", THEN).from(2),
                request("66", NOW).from(3)));
        assertThat(movement.then()).isEqualTo(Ratio.of(1, 2));
        assertThat(movement.now()).isEqualTo(Ratio.of(1, 1));
        assertThat(Fraction.sum(movement.parts().stream().map(Part::share).toList()))
                .isEqualTo(Fraction.of(1, 2));
        assertThat(parts(movement)).containsOnlyKeys(Movement.Kind.RULE, Movement.Kind.WITHIN);
    }

    @Test
    void aRuleThatCameWithDeliveriesIsOnePartWithTheirCorrections() throws IOException {
        FiguresOfTwoRules two = twoRules();
        centre.certificates(NOW, held("c2", "66643002", "2021-04-01"));
        two.newer().publications().publish(Kind.ADHOC).orElseThrow();

        Movement movement = two.figures().read(PROVINCE, new Ask.Movement(request("66", THEN).from(1),
                request("66", NOW).from(2)));
        assertThat(parts(movement)).isEqualTo(Map.of(Movement.Kind.CORRECTED_OR_RULE, Fraction.of(1, 2)));
        assertThat(movement.parts()).extracting(Part::kind)
                .doesNotContain(Movement.Kind.CORRECTED, Movement.Kind.RULE);
    }

    private record FiguresOfTwoRules(TestPublisher newer, Figures figures) {
    }

    /** A kindergarten with a certificate and a school without are published; the newer rule has no kindergartens. */
    private FiguresOfTwoRules twoRules() throws IOException {
        centre.register(THEN, school("66643001", "643").replace("'TH'", "'MN'"), school("66643002", "643"));
        centre.certificates(THEN, held("c1", "66643001", "2021-04-01"));
        publish();
        Path rule = SampleCentre.catalogueIn(folder).resolve("indicators/" + COVERAGE + ".yaml");
        SampleCentre.change(rule, rule, text -> text.replace("[MN, TH,", "[TH,").replace("version: 2", "version: 3"));
        Catalogue catalogue = Catalogue.load(folder);
        TestPublisher newer = new TestPublisher(database.dsl(), warehouse, catalogue);
        return new FiguresOfTwoRules(newer, TestFigures.of(database.dsl(), warehouse, catalogue,
                newer.publications()));
    }

    @Test
    void unitsOfDifferentTreesAreNotHeldAgainstEachOther() {
        centre.register(THEN, school("66643001", "643").replace("'643', NULL", "'643', '24133'"));
        centre.certificates(THEN, held("c1", "66643001", "2023-04-01"));
        publish();
        LocalDate july = LocalDate.of(2025, 7, 1);
        for (String unit : List.of("66", "643", "24133")) {
            assertThatThrownBy(() -> movement(request(unit, NOW), request(unit, july)))
                    .isInstanceOf(BadRequest.class).hasMessageContaining("query.movement-units");
        }
        assertThatThrownBy(() -> figures.read(Scope.ofUnits(Audience.INTERNAL, "646"), new Ask.Movement(
                request("643", NOW), request("643", july)))).isInstanceOf(NotVisible.class);
        assertThat(parts(movement(request("66", THEN).on(TreeView.TODAY), request("66", july).on(TreeView.TODAY))))
                .isEqualTo(Map.of(Movement.Kind.WITHIN, Fraction.of(1, 1)));
    }

    @Test
    void whoeverMayNotSeeAnEndSeesNothingOfTheChange() {
        centre.register(THEN, school("66643001", "643"), school("66644001", "644"));
        centre.register(NOW, school("66644001", "643").replace("2010-01-01", "2023-01-01"));
        publish();
        Ask.Movement school = new Ask.Movement(request("66644001", THEN), request("66644001", NOW));
        Ask.Movement district = new Ask.Movement(request("643", THEN), request("643", NOW));
        Scope clerk = new Scope(Set.of(), Set.of("66644001"), Audience.INTERNAL);
        Scope neighbour = Scope.ofUnits(Audience.INTERNAL, "643");

        assertThat(figures.read(clerk, school).change()).contains(Fraction.ZERO);
        assertThatThrownBy(() -> figures.read(clerk, district)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> figures.read(neighbour, school)).isInstanceOf(NotVisible.class);
        assertThat(figures.read(neighbour, district).now()).isEqualTo(Ratio.of(0, 2));
    }

    private Movement movement(FigureRequest from, FigureRequest to) {
        return figures.read(PROVINCE, new Ask.Movement(from, to));
    }

    private static FigureRequest request(String unit, LocalDate at) {
        return FigureRequest.of(COVERAGE, unit, at);
    }

    private static Map<Movement.Kind, Fraction> parts(Movement movement) {
        assertThat(Fraction.sum(movement.parts().stream().map(Part::share).toList()))
                .isEqualTo(movement.change().orElseThrow());
        return movement.parts().stream().filter(part -> part.share().signum() != 0)
                .collect(Collectors.toMap(Part::kind, Part::share));
    }

    private static Part part(Movement movement, Movement.Kind kind) {
        return movement.parts().stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }

    private void publish() {
        centre.publications().publish(Kind.ADHOC).orElseThrow();
    }

    private static String school(String code, String district) {
        return "'%s', '2010-01-01', NULL, 'School %s', 'TH', 'public', NULL, '%s', NULL, NULL, NULL, NULL"
                .formatted(code, code, district);
    }

    private static String held(String number, String school, String issued) {
        return "'%s', '%s', '2', '%s', '2099-01-01', NULL".formatted(number, school, issued);
    }

    private static String results(String year, String school, int recognition, int recognised) {
        return "'%1$s', 'before', '%1$s-07-20', '%2$s', 'CT2018', 'THPT', %3$d, %3$d, %3$d, %3$d, %4$d"
                .formatted(year, school, recognition, recognised);
    }
}
