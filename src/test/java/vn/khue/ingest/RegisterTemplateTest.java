package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.ContractTemplate.CodeList;
import vn.khue.network.CentreInfo;
import vn.khue.network.TestCentre;
import vn.khue.network.Unit;
import vn.khue.network.Units;
import vn.khue.publication.Published;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.query.FigureRequest;
import vn.khue.query.FigureRequest.Breakdown;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.query.Figures;
import vn.khue.query.internal.TestFigures;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;

/** The template of the school register as a department downloads it on its first day, filled in and handed in. */
class RegisterTemplateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> COLUMNS =
            List.of("school", "valid_from", "name", "level", "ownership", "commune");
    private static final List<Object> LE_LOI = List.of("66000101", "01/07/2025", "Trường Tiểu học Lê Lợi", "Tiểu học",
            "Công lập", "24133");
    private static final List<Object> HOA_DAO = List.of("66000102", "01/07/2025", "Trường Mầm non Hoa Đào", "Mầm non",
            "Tư thục", "24133");
    private static final List<Object> NGUYEN_DU = List.of("66000103", "01/07/2025", "Trường THCS Nguyễn Du", "THCS",
            "Công lập", "22015");

    private final Catalogue catalogue = Catalogue.bundled();
    private final Contract register = catalogue.contract("school-register");
    private final IntakeBench bench = new IntakeBench(Instant.parse("2026-11-22T03:00:00Z"));

    @AfterEach
    void close() throws IOException {
        bench.close();
    }

    @Test
    void aFilledTemplatePutsTheSchoolsOnTheTree() throws IOException {
        DeliveryReport report = handIn(LE_LOI, HOA_DAO, NGUYEN_DU);

        assertThat(report.state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(report.rowsAccepted()).hasValue(3);
        assertThat(report.problems()).isEmpty();
        assertThat(bench.arrivals.schools(TODAY)).extracting(OwingSchool::level)
                .containsExactlyInAnyOrder("TH", "MN", "THCS");

        assertThat(byCommune(publish(), "66")).containsExactlyInAnyOrder("24133: 2", "22015: 1");
    }

    /** The largest province by communes, one in the middle, the smallest, and one with a special zone. */
    @ParameterizedTest
    @CsvSource({"79, Hồ Chí Minh, 168, 26740, 26732", "40, Nghệ An, 130, 16681, 16690",
            "12, Lai Châu, 38, 03388, 03439", "91, An Giang, 102, 30307, 31105"})
    void aDepartmentOfAnyProvinceSeesItsSchoolsByCommune(String province, String name, int communes, String one,
            String other) throws IOException {
        TestCentre.of(bench.store).open(new CentreInfo("Sở GD&ĐT " + name, province, false, Optional.empty()));
        assertThat(codes(province)).hasSize(communes).contains(one, other);

        DeliveryReport report = handIn(province, school(1, one), school(2, one), school(3, other));

        assertThat(report.problems()).isEmpty();
        assertThat(report.rowsAccepted()).hasValue(3);
        TestPublisher publisher = publish();
        assertThat(byCommune(publisher, province)).containsExactlyInAnyOrder(one + ": 2", other + ": 1");
        assertThat(figures(publisher).read(Scope.ofUnits(Audience.INTERNAL, province), new FigureRequest(
                "accreditation-coverage", province, TODAY, TreeView.TODAY, Breakdown.NONE, OptionalInt.empty())).rows())
                .singleElement().satisfies(row -> assertThat(row.ratio().denominator()).isEqualByComparingTo("3"));
    }

    @Test
    void aCommuneOfAnotherProvinceIsNoneOfOnesOwn() throws IOException {
        TestCentre.of(bench.store).open(new CentreInfo("Sở GD&ĐT Nghệ An", "40", false, Optional.empty()));

        DeliveryReport report = handIn("40", school(1, "16681"), school(2, "24133"));

        assertThat(report.rowsAccepted()).hasValue(1);
        assertThat(report.problems()).singleElement().satisfies(problem -> assertThat(problem.reason())
                .isEqualTo("Mã xã: không có mã 24133 trong danh mục hành chính."));
    }

    @Test
    void aWrongCommuneIsToldByItsCellAndTheOtherRowsStay() throws IOException {
        DeliveryReport report = handIn(LE_LOI, List.of("66000102", "01/07/2025", "Trường Mầm non Hoa Đào", "Mầm non",
                "Tư thục", "99999"), NGUYEN_DU);

        assertThat(report.rowsAccepted()).hasValue(2);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo("Mã xã");
            assertThat(problem.value()).isEqualTo("99999");
            assertThat(problem.reason()).isEqualTo("Mã xã: không có mã 99999 trong danh mục hành chính.");
            assertThat(problem.remedy()).isEqualTo("Lấy mã ở trang mã của tệp mẫu.");
        });
    }

    @Test
    void aCodeThatExcelTurnedIntoANumberAndADateCellAreReadAsTyped() throws IOException {
        DeliveryReport report = handIn(List.of(66000101, 45_839, "Trường Tiểu học Lê Lợi", "Tiểu học", "Công lập",
                24_133));

        assertThat(report.problems()).isEmpty();
        assertThat(bench.rows("SELECT school, valid_from, commune FROM fact_school_register"))
                .containsExactly("66000101 2025-07-01 24133");
    }

    @Test
    void theTemplateAsItIsHoldsNoSchool() throws IOException {
        DeliveryReport report = handIn();

        assertThat(report.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(report.refusal().orElseThrow().code()).isEqualTo(Refusal.Code.NO_ROWS.name());
    }

    private TestPublisher publish() {
        TestPublisher publisher = new TestPublisher(bench.store.dsl(), bench.warehouse, catalogue);
        publisher.publications().publish(Published.Kind.ADHOC).orElseThrow();
        return publisher;
    }

    private Figures figures(TestPublisher publisher) {
        return TestFigures.of(bench.store.dsl(), bench.warehouse, catalogue, publisher.publications());
    }

    private List<String> byCommune(TestPublisher publisher, String province) {
        FigureRequest byCommune = new FigureRequest("accreditation-coverage", province, TODAY, TreeView.TODAY,
                Breakdown.COMMUNE, OptionalInt.empty());
        return figures(publisher).read(Scope.ofUnits(Audience.INTERNAL, province), byCommune).rows().stream()
                .filter(row -> row.ratio().denominator().signum() > 0)
                .map(row -> row.key() + ": " + row.ratio().denominator().intValue()).toList();
    }

    private static List<Object> school(int number, String commune) {
        return List.of("9900010" + number, "01/07/2025", "Trường Tiểu học số " + number, "Tiểu học", "Công lập",
                commune);
    }

    private static List<Unit> communes(String province) {
        Units units = Units.bundled();
        return units.children(units.on(province, TODAY).orElseThrow().id());
    }

    private static List<String> codes(String province) {
        return communes(province).stream().map(unit -> unit.id().code()).toList();
    }

    @SafeVarargs
    private DeliveryReport handIn(List<Object>... schools) throws IOException {
        return handIn("66", schools);
    }

    @SafeVarargs
    private DeliveryReport handIn(String province, List<Object>... schools) throws IOException {
        CodeList communes = new CodeList("Mã xã, phường", List.of("Mã", "Tên"), communes(province).stream()
                .map(unit -> List.of(unit.id().code(), unit.name())).toList());
        byte[] file = FilledTemplate.of(register, List.of(communes), COLUMNS, List.of(schools));
        Receipt receipt = bench.receive(new Handed("danh-ba.xlsx", Optional.of(register.id()), Optional.empty(),
                "department", "so-gddt"), file);
        bench.intake.work();
        return bench.intake.report(receipt.delivery());
    }
}
