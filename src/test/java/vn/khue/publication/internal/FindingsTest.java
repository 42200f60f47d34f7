package vn.khue.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Finding;
import vn.khue.publication.FindingCause;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.sample.SampleCentre;
import vn.khue.shared.Audience;
import vn.khue.shared.Scope;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** Rules across datasets, judged on what becomes visible together. */
class FindingsTest {

    private static final LocalDate MAY = LocalDate.of(2023, 5, 31);
    private static final LocalDate JULY = LocalDate.of(2023, 7, 31);
    private static final String STANDARDS = "national-standard-certificates";

    private final TestStore database = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestPublisher centre = new TestPublisher(database.dsl(), warehouse, Catalogue.bundled());

    @BeforeEach
    void fourSchools() {
        centre.register(MAY, school("66643001"), school("66643002"), school("66643003"), school("66643004"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** One never accredited, one accredited too low for its level, one whose accreditation had run out; one in order. */
    @Test
    void standardsWithoutTheirAccreditationAreFoundInTheNightTheyCome() {
        centre.certificates(MAY, accreditation("66643002", "2", "2021-05-01"), accreditation("66643003", "3", "2015-05-01"),
                accreditation("66643004", "3", "2021-05-01"));
        long delivery = standards(standard("66643001", "1"), standard("66643002", "2"), standard("66643003", "1"),
                standard("66643004", "2"));
        Published published = publish();

        assertThat(findings(published, STANDARDS)).extracting(Finding::rule, Finding::delivery, Finding::line,
                Finding::field, Finding::place, Finding::value).containsExactly(
                        tuple("accredited", delivery, 2L, "school", "66643001", "66643001"),
                        tuple("accredited", delivery, 3L, "school", "66643002", "66643002"),
                        tuple("accredited", delivery, 4L, "school", "66643003", "66643003"));
        assertThat(findings(published, STANDARDS).get(1).reason()).isEqualTo("Trường 66643002 được công nhận đạt "
                + "chuẩn quốc gia (Mức độ 2) ngày 10/05/2022 mà hôm ấy chưa đạt kiểm định ở cấp độ cần có (mức độ 1 cần "
                + "cấp độ 2, mức độ 2 cần cấp độ 3).");
    }

    /** Of three schools one stands in the reader's district, one is the reader's own, one is neither. */
    @Test
    void findingsAreGroupedByTheirRuleForWhoeverMaySeeTheSchools() {
        centre.register(MAY, school("66643001"), school("66643002"),
                school("66643003").replace("'643'", "'644'"));
        standards(standard("66643001", "1"), standard("66643002", "2"), standard("66643003", "1"));
        publish();

        assertThat(causes(Scope.ofUnits(Audience.INTERNAL, "66"))).extracting(FindingCause::rule, FindingCause::rows,
                FindingCause::places).contains(tuple("accredited", 3L, 3L));
        assertThat(places(Scope.ofUnits(Audience.INTERNAL, "643"))).containsExactly("66643001", "66643002");
        assertThat(places(new Scope(Set.of(), Set.of("66643003"), Audience.INTERNAL))).containsExactly("66643003");
        assertThat(causes(Scope.ofUnits(Audience.INTERNAL, "647"))).isEmpty();
        assertThat(causes(new Scope(Set.of(), Set.of(), Audience.INTERNAL))).isEmpty();
    }

    private List<FindingCause> causes(Scope scope) {
        return centre.findings().causes(scope);
    }

    private List<String> places(Scope scope) {
        return causes(scope).stream().filter(cause -> cause.rule().equals("accredited"))
                .flatMap(cause -> cause.first().stream()).map(Finding::place).toList();
    }

    @Test
    void aCertificateThatComesLaterTakesItsFindingAwayAndLeavesTheEarlierPublicationAsItWas() {
        standards(standard("66643001", "1"), standard("66643002", "1"));
        Published first = publish();
        centre.certificates(MAY.plusDays(1), accreditation("66643001", "2", "2021-05-01"));
        Published second = publish();
        centre.register(MAY.plusDays(2), school("66643001"));
        Published third = publish();

        assertThat(findings(first, STANDARDS)).extracting(Finding::place).containsExactly("66643001", "66643002");
        assertThat(findings(second, STANDARDS)).extracting(Finding::place).containsExactly("66643002");
        assertThat(findings(third, STANDARDS)).isEqualTo(findings(second, STANDARDS));
        assertThat(findings(third, "accreditation-certificates")).isEmpty();
    }

    /** On the day of recognition all was well; the accreditation ended first. */
    @Test
    void aSchoolAtNationalStandardThatIsNoLongerAccreditedIsFoundForAsLongAsThatLasts() {
        centre.certificates(MAY, accreditation("66643001", "2", "2018-05-01"), accreditation("66643002", "2", "2021-05-01"));
        standards(standard("66643001", "1"), standard("66643002", "1"));
        Published first = publish();
        centre.certificates(JULY, accreditation("66643001", "2", "2023-06-15"));
        Published second = publish();

        assertThat(findings(first, "national-standard-share")).extracting(Finding::rule, Finding::place, Finding::reason)
                .containsExactly(tuple("accreditation-coverage", "66643001", "Từ ngày 01/05/2023 trường 66643001 được "
                        + "tính đạt chuẩn quốc gia mà không được tính đạt kiểm định."));
        assertThat(findings(second, "national-standard-share")).isEmpty();
    }

    @Test
    void aCorrectedRowIsJudgedInPlaceOfTheFirst() {
        standards(standard("66643001", "1"));
        publish();
        centre.deliver(STANDARDS, "2023-06", MAY.plusDays(1), "certificate_no, school, level, issued_on, expires_on,"
                + " revoked_on", standard("66643001", "1").replace("66643001', '1'", "66643002', '1'"));

        assertThat(findings(publish(), STANDARDS)).extracting(Finding::place).containsExactly("66643002");
    }

    /** Serials run from 1 over those who are due to sit: the largest of council 40 is the number of old Đắk Lắk. */
    @Test
    void thoseDueToSitAreAsManyAsTheLargestSerialOfTheirCouncil() {
        summary("21042");
        measured(scores("40"), "40", 21_042);
        measured(scores("39"), "39", 9_999);
        Published fits = publish();
        measured(scores("40"), "40", 21_050);
        Published differs = publish();

        assertThat(findings(fits, "graduation-summary")).isEmpty();
        assertThat(findings(differs, "graduation-summary")).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("serials");
            assertThat(finding.place()).isEqualTo("66");
            assertThat(finding.value()).isEqualTo("21.042");
            assertThat(finding.reason()).isEqualTo("Đăng ký dự thi 21.042 khác số thứ tự lớn nhất trong dữ liệu điểm "
                    + "thi của hội đồng.");
        });
    }

    @Test
    void withoutScoresNothingIsSaidOfThoseDueToSit() {
        summary("21042");
        measured(scores("39"), "39", 9_999);

        assertThat(findings(publish(), "graduation-summary")).isEmpty();
    }

    @Test
    void aNumberThatJumpsFromOneNightToTheNextIsFound() {
        records(MAY, "'66643001', 'grade-1', 3, 100, 100, 90, false, NULL", "'66643002', 'grade-1', 3, 100, 100, 90, false, NULL");
        Published first = publish();
        records(MAY.plusDays(1), "'66643001', 'grade-1', 3, 120, 100, 90, false, NULL",
                "'66643002', 'grade-1', 3, 121, 100, 90, false, NULL");
        Published second = publish();
        records(MAY.plusDays(2), "'66643002', 'grade-1', 3, 121, 100, 90, false, NULL");
        Published third = publish();

        assertThat(findings(first, "sector-records")).isEmpty();
        assertThat(findings(second, "sector-records")).extracting(Finding::reason).containsExactly(
                "Trường 66643002, nhóm Lớp 1: số hồ sơ 121 lệch quá 20 % so với lần gửi trước.");
        assertThat(findings(third, "sector-records")).isEmpty();
    }

    /** From 100 to 121 while the school changes its code; the row under the old code counts no more. */
    @Test
    void aNumberThatJumpsWithTheCodeOfItsSchoolIsFound() {
        records(MAY, "'66643001', 'grade-1', 3, 100, 100, 90, false, NULL");
        publish();
        centre.register(MAY.plusDays(1), recoded("66024001", "66643001"));
        records(MAY.plusDays(1), "'66024001', 'grade-1', 3, 121, 100, 90, false, NULL");

        Published published = publish();
        assertThat(findings(published, "sector-records")).extracting(Finding::place).containsExactly("66024001");
        assertThat(findings(published, "school-register")).isEmpty();
    }

    /** Of three schools one works on, one came back to its old code, one was ended on the day of the change. */
    @Test
    void aFormerCodeThatIsStillAtWorkIsFound() {
        long delivery = centre.register(MAY.plusDays(1), recoded("66024001", "66643001"),
                school("66643001").replace("2010-01-01", "2023-04-01"), recoded("66024002", "66643002"),
                school("66643002").replace("'2010-01-01', NULL", "'2023-05-01', '66024002'"),
                recoded("66024003", "66643003"), school("66643003").replace("2010-01-01", "2023-02-01")
                        .replace("'643', NULL, NULL, NULL", "'643', NULL, NULL, '2023-02-01'"));

        assertThat(findings(publish(), "school-register")).singleElement().satisfies(finding -> {
            assertThat(finding.delivery()).isEqualTo(delivery);
            assertThat(finding.place()).isEqualTo("66024001");
            assertThat(finding.value()).isEqualTo("66643001");
            assertThat(finding.reason()).isEqualTo("Trường 66024001 ghi mã cũ 66643001 từ ngày 01/02/2023, mà trường "
                    + "66643001 vẫn có dòng của mình từ ngày ấy trở đi: hai mã được tính là hai trường.");
        });
    }

    @Test
    void numbersOfTwoDatasetsAreComparedWhereBothAreThere() {
        records(MAY, "'66643001', 'grade-1', 3, 100, 100, 90, false, NULL",
                "'66643002', 'grade-1', 3, 100, 100, 90, false, NULL");
        centre.deliver("digital-records", MAY.toString(), MAY, "school, grade, classes, with_gradebook, marks_due,"
                + " marks_on_time, transcripts_due, signed, submitted", "'66643001', 'grade-1', 3, 3, 9, 9, 100, 50, 50",
                "'66643002', 'grade-1', 3, 3, 9, 9, 99, 50, 50", "'66643003', 'grade-1', 3, 3, 9, 9, 99, 50, 50");

        assertThat(findings(publish(), "digital-records")).extracting(Finding::rule, Finding::place)
                .containsExactly(tuple("pupils", "66643002"));
    }

    @Test
    void whatARuleFoundGoesWithTheRule(@TempDir Path folder) throws IOException {
        standards(standard("66643001", "1"));
        publish();
        SampleCentre.catalogueIn(folder);
        Path contract = folder.resolve("contracts/" + STANDARDS + ".yaml");
        SampleCentre.change(contract, contract, text -> text.replace("id: accredited", "id: certified"));
        centre.certificates(MAY);
        TestPublisher changed = new TestPublisher(database.dsl(), warehouse, Catalogue.load(folder));
        Published published = changed.publisher.publish(Kind.ADHOC).orElseThrow();

        assertThat(findings(published, STANDARDS)).extracting(Finding::rule).containsExactly("certified");
    }

    private Published publish() {
        return centre.publisher.publish(Kind.ADHOC).orElseThrow();
    }

    private List<Finding> findings(Published published, String dataset) {
        return centre.findings().of(published, dataset);
    }

    private long standards(String... rows) {
        return centre.deliver(STANDARDS, "2023-05", MAY,
                "certificate_no, school, level, issued_on, expires_on, revoked_on", rows);
    }

    private void records(LocalDate night, String... rows) {
        centre.deliver("sector-records", night.toString(), night,
                "school, group, classes, records, complete, matched, locked, locked_on", rows);
    }

    private void summary(String due) {
        centre.deliver("graduation-summary", "2023", JULY, "year, stage, unit, registered, due, sat, stated_rate,"
                + " stated_base", "'2023', 'before', '66', 21111, " + due + ", 20960, NULL, NULL");
    }

    private long scores(String council) {
        return centre.deliver("graduation-scores", "2023", JULY, "year, council, candidate, toan",
                "'2023', '%s', 'hash of %1$s', 725".formatted(council));
    }

    private void measured(long delivery, String council, int largest) {
        warehouse.execute("INSERT INTO measure (dataset, delivery, loading, as_of, measure, per, value) VALUES"
                + " ('graduation-scores', %d, %1$d, '%s', 'largest_serial', ['2023', '%s'], %d)"
                        .formatted(delivery, JULY, council, largest));
    }

    private static String school(String code) {
        return "'%s', '2010-01-01', NULL, 'School', 'TH', 'public', NULL, '643', NULL, NULL, NULL, NULL".formatted(code);
    }

    private static String recoded(String code, String previous) {
        return school(code).replace("'2010-01-01', NULL", "'2023-02-01', '" + previous + "'");
    }

    private static String accreditation(String school, String level, String issued) {
        LocalDate day = LocalDate.parse(issued);
        return "'A %s', '%1$s', '%s', '%s', '%s', NULL".formatted(school, level, day, day.plusYears(5));
    }

    private static String standard(String school, String level) {
        return "'S %s', '%1$s', '%s', '2022-05-10', '2027-05-10', NULL".formatted(school, level);
    }
}
