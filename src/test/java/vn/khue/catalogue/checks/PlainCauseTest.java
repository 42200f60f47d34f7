package vn.khue.catalogue.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Rule;

class PlainCauseTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Contract CERTIFICATES = CATALOGUE.contract("accreditation-certificates");

    @Test
    void whatIsTrueOfTheColumnIsSaidAndTheValueIsLeftOut() {
        assertThat(PlainCause.of(CERTIFICATES, "date", "issued_on", VIETNAMESE)).contains(new PlainCause(
                "Ngày cấp: “…” không phải là một ngày có thật.", "Ghi ngày/tháng/năm, ví dụ 31/05/2023."));
        assertThat(PlainCause.of(CERTIFICATES, "value", "level", VIETNAMESE).orElseThrow().remedy())
                .isEqualTo("Chọn một trong: Cấp độ 1, Cấp độ 2, Cấp độ 3, Cấp độ 4.");
    }

    @Test
    void builtInProblemsAreSaidInEnglishToo() {
        assertThat(PlainCause.of(CERTIFICATES, "required", "school", Locale.ENGLISH).orElseThrow().reason())
                .isEqualTo("School is missing.");
    }

    @Test
    void aRuleOfTheContractKeepsItsSentence() {
        assertThat(PlainCause.of(CERTIFICATES, "active", "school", VIETNAMESE)).contains(new PlainCause(
                "Trường … không hoạt động ngày …", "Trường … không hoạt động ngày …: kiểm tra mã."));
    }

    @Test
    void aRuleThatIsNoMoreHasNoText() {
        assertThat(PlainCause.of(CERTIFICATES, "gone", "school", VIETNAMESE)).isEmpty();
        assertThat(PlainCause.of(CERTIFICATES, "date", "gone", VIETNAMESE)).isEmpty();
    }

    @Test
    void everyRuleOfEveryContractCanBeSaid() {
        CATALOGUE.contracts().forEach(contract -> contract.rules().stream().map(Rule::id).forEach(rule ->
                assertThat(PlainCause.of(contract, rule, "", VIETNAMESE)).as(contract.id() + " " + rule).isPresent()));
    }
}
