package vn.khue.catalogue.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A register and certificates that refer to it, judged by the bundled contracts on the real engine. */
class CertificateChecksTest {

    private static final LocalDate AS_OF = LocalDate.of(2023, 5, 31);
    private static final Contract REGISTER = Catalogue.bundled().contract("school-register");
    private static final Contract CERTIFICATES = Catalogue.bundled().contract("accreditation-certificates");
    private static final List<KnownUnit> UNITS = List.of(
            new KnownUnit("643", LocalDate.of(2004, 1, 1), LocalDate.of(2025, 7, 1), "DISTRICT"),
            new KnownUnit("24133", LocalDate.of(2025, 7, 1), LocalDate.MAX, "COMMUNE"));

    private final RegisterReferences references = new RegisterReferences(List.of(1L), UNITS);
    private Warehouse warehouse;

    @BeforeEach
    void aRegisterOfFourSchools() {
        warehouse = TestWarehouse.empty();
        new Landing(warehouse, REGISTER, 1)
                .row("66001", "01/09/2022", "040/001", "THCS Lê Lợi", "THCS", "Công lập", "", "643", "", "01/09/2000")
                .row("66001", "01/03/2023", "", "TH và THCS Lê Lợi", "TH và THCS", "Công lập", "", "643", "", "01/09/2000")
                .row("66002", "01/09/2022", "", "MN Hoa Sen", "mầm non", "Tư thục", "Vùng sâu", "643")
                .row("66003", "01/09/2022", "", "TH Kim Đồng", "Tiểu học", "Công lập", "", "643", "", "05/09/2022")
                .row("66004", "01/09/2020", "", "THPT Cũ", "THPT", "Công lập", "", "643", "", "", "30/06/2022", "66001")
                .land();
        load(REGISTER, 1);
        assertThat(problems(1)).extracting(column("rule")).containsExactly("opening");
    }

    @Test
    void aCertificateWithoutExpiryLastsFiveYears() {
        certificates().row("GCN 1", "66001", "Cấp độ 2", "29/02/2020").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).isEmpty();
        Record certificate = facts(CERTIFICATES).getFirst();
        assertThat(certificate.get("delivery")).hasToString("102");
        assertThat(certificate.get("line")).hasToString("2");
        assertThat(certificate.get("level")).isEqualTo("2");
        assertThat(certificate.get("expires_on")).hasToString("2025-02-28");
        assertThat(certificate.get("revoked_on")).isNull();
        assertThat(certificate.get("as_of")).hasToString("2023-05-31");
    }

    @Test
    void aTermOtherThanFiveYearsIsAccededAndSaid() {
        certificates().row("GCN 1", "66001", "Mức 3", "01/10/2019", "01/10/2023").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(column("rule"), column("severity"), column("field"), column("reason"), column("remedy")).containsExactly(
                tuple("term", "warn", "expires_on", "Thời hạn từ 01/10/2019 đến 01/10/2023 khác 5 năm.",
                        "Thời hạn khác 5 năm: xác nhận quyết định."));
        assertThat(facts(CERTIFICATES)).hasSize(1);
    }

    @Test
    void aSchoolMustHaveWorkedOnTheDayOfIssue() {
        certificates().row("GCN 1", "66004", "Cấp độ 1", "29/06/2022").row("GCN 2", "66004", "Cấp độ 1", "30/06/2022")
                .row("GCN 3", "66003", "Cấp độ 1", "01/09/2022").row("GCN 4", "66003", "Cấp độ 1", "05/09/2022").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(problem -> problem.get("line") + " " + problem.get("rule") + " " + problem.get("reason")).containsExactly(
                "3 active Trường 66004 không hoạt động ngày 30/06/2022.",
                "4 active Trường 66003 không hoạt động ngày 01/09/2022.");
        assertThat(facts(CERTIFICATES)).extracting(row -> row.get("certificate_no")).containsExactly("GCN 1", "GCN 4");
    }

    @Test
    void aRegisterReachesBackToTheOpeningOfASchool() {
        certificates().row("GCN 1", "66001", "Cấp độ 1", "01/09/2000").row("GCN 2", "66002", "Cấp độ 1", "01/09/1999")
                .row("GCN 3", "66001", "Cấp độ 1", "31/08/2000").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(column("value"), column("rule"), column("reason")).containsExactly(
                tuple("66001", "reference-day", "Mã trường: mã 66001 không có vào ngày 31/08/2000."));
    }

    @Test
    void aFormerCodeIsKnownUntilItsRowIsReplaced() {
        certificates().row("GCN 1", "040/001", "Cấp độ 1", "31/08/2022").row("GCN 2", "040/001", "Cấp độ 1", "01/09/2022")
                .land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(column("rule"), column("reason")).containsExactly(
                tuple("reference-day", "Mã trường: mã 040/001 không có vào ngày 01/09/2022."));
    }

    @Test
    void oneCauseGivesOneProblem() {
        certificates().row("", "66999", "Cấp độ 5", "31/02/2023", "1/1/2020", "").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(column("field"), column("rule"), column("remedy")).containsExactly(
                tuple("certificate_no", "required", "Điền Số giấy chứng nhận."),
                tuple("issued_on", "date", "Ghi ngày/tháng/năm, ví dụ 31/05/2023."),
                tuple("level", "value", "Chọn một trong: Cấp độ 1, Cấp độ 2, Cấp độ 3, Cấp độ 4."),
                tuple("school", "reference", "Kiểm tra mã; nếu mã mới, gửi danh bạ trước."));
        assertThat(facts(CERTIFICATES)).isEmpty();
    }

    @Test
    void datesOutOfOrderRejectTheRow() {
        certificates().row("GCN 1", "66001", "Cấp độ 1", "01/10/2020", "01/10/2025", "30/09/2020").land();
        load(CERTIFICATES, 2);

        assertThat(problems(2)).extracting(column("rule"), column("severity"), column("reason")).containsExactly(tuple("order", "reject",
                "Ngày cấp 01/10/2020, hết hạn 01/10/2025, thu hồi 30/09/2020 không theo thứ tự."));
    }

    @Test
    void pseudoSchoolsAndSchoolsWithoutAPlaceAreRefused() {
        new Landing(warehouse, REGISTER, 2)
                .row("66800", "01/09/2022", "", "Thí sinh tự do", "THPT", "Công lập", "", "643")
                .row("66900", "01/09/2022", "", "Khác", "THPT", "Công lập", "", "643")
                .row("66805", "01/09/2022", "", "THPT Y", "THPT", "Công lập", "", "643")
                .row("66010", "01/09/2022", "", "Không huyện", "TH", "Công lập", "", "")
                .row("66011", "01/09/2022", "", "Huyện lạ", "TH", "Công lập", "", "999")
                .row("66012", "01/07/2025", "", "Xã mới", "TH", "Công lập", "", "643", "24133")
                .row("66013", "01/07/2025", "", "Thiếu xã", "TH", "Công lập", "", "643", "").land();
        load(REGISTER, 2);

        assertThat(problems(2)).extracting(problem -> problem.get("line") + " " + problem.get("rule")).containsExactly(
                "2 pseudo", "3 pseudo", "5 district", "6 unit-code", "8 commune");
    }

    @Test
    void manySmallFilesAreJudgedTogetherAndApart() {
        new Landing(warehouse, CERTIFICATES, 2).row("GCN 1", "66001", "Cấp độ 1", "01/10/2020").land();
        new Landing(warehouse, CERTIFICATES, 3).row("GCN 1", "66002", "Cấp độ 1", "01/10/2020").row("", "66002").land();
        CheckSql checks = new CheckSql(CERTIFICATES, references);
        List<Attempt> attempts = List.of(attempt(2), attempt(3));
        warehouse.execute(checks.accepted(new Batch(attempts, AS_OF)));
        warehouse.execute(checks.rejections(new Batch(attempts, AS_OF)));

        assertThat(facts(CERTIFICATES)).extracting(row -> row.get("delivery") + " " + row.get("loading"))
                .containsExactly("102 2", "103 3");
        assertThat(problems(2)).isEmpty();
        assertThat(problems(3)).extracting(problem -> problem.get("delivery") + " " + problem.get("field"))
                .containsExactly("103 certificate_no", "103 issued_on", "103 level");
    }

    @Test
    void withoutARegisterNoSchoolIsKnown() {
        certificates().row("GCN 1", "66001", "Cấp độ 1", "01/10/2020").land();
        warehouse.execute(new CheckSql(CERTIFICATES, new RegisterReferences(List.of(), List.of()))
                .rejections(new Batch(List.of(attempt(2)), AS_OF)));

        assertThat(problems(2)).extracting(column("rule")).containsExactly("reference");
    }

    private Landing certificates() {
        return new Landing(warehouse, CERTIFICATES, 2);
    }

    private void load(Contract contract, long loading) {
        CheckSql checks = new CheckSql(contract, references);
        warehouse.execute(checks.accepted(new Batch(List.of(attempt(loading)), AS_OF)));
        warehouse.execute(checks.rejections(new Batch(List.of(attempt(loading)), AS_OF)));
    }

    private static Attempt attempt(long loading) {
        return new Attempt(100 + loading, loading, "2023-05", "department");
    }

    private static Function<Record, Object> column(String name) {
        return row -> row.get(name);
    }

    private List<Record> problems(long loading) {
        return warehouse.dsl().fetch("SELECT * FROM rejection WHERE loading = " + loading
                + " ORDER BY line, field, rule").stream().map(row -> (Record) row).toList();
    }

    private List<Record> facts(Contract contract) {
        return warehouse.dsl().fetch("SELECT * FROM " + contract.table() + " ORDER BY loading, line")
                .stream().map(row -> (Record) row).toList();
    }
}
