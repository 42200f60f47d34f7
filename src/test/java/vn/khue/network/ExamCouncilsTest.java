package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExamCouncilsTest {

    private final ExamCouncils councils = Units.bundled().councils();

    @Test
    void council40IsDakLakTo2025AndNgheAnFrom2026() {
        assertThat(nameOf(2025, "40")).isEqualTo("Đắk Lắk");
        assertThat(nameOf(2026, "40")).isEqualTo("Nghệ An");
        assertThat(nameOf(2026, "66")).isEqualTo("Đắk Lắk");
    }

    @Test
    void theExamOf2025BelongsToTheOldProvinces() {
        assertThat(nameOf(2025, "39")).isEqualTo("Phú Yên");
        assertThat(councils.of(2025)).hasSize(63).allMatch(council -> council.province().validTo().getYear() == 2025);
    }

    @Test
    void code20IsNobodysTo2025AndLangSonFrom2026() {
        assertThat(councils.find(2025, "20")).isEmpty();
        assertThat(nameOf(2026, "20")).isEqualTo("Lạng Sơn");
    }

    @Test
    void thereAre34CouncilsFrom2026() {
        assertThat(councils.of(2026)).hasSize(34)
                .allMatch(council -> council.code().equals(council.province().id().code()));
    }

    @Test
    void thirtyThreeIsNamedAsTheProvinceWasThen() {
        assertThat(nameOf(2024, "33")).isEqualTo("Thừa Thiên Huế");
        assertThat(nameOf(2025, "33")).isEqualTo("Huế");
    }

    @Test
    void yearsBeforeTheListAreUnknown() {
        assertThat(councils.of(2008)).isEmpty();
    }

    @Test
    void twentyOneCodesMeanAnotherCouncilFrom2026AndTwoTheSame() {
        var both = councils.of(2026).stream().filter(now -> councils.find(2025, now.code()).isPresent()).toList();
        assertThat(both).filteredOn(now -> now.province().shortName().equals(nameOf(2025, now.code())))
                .extracting(council -> council.province().shortName()).containsExactly("Hà Nội", "Sơn La");
        assertThat(both).hasSize(23);
    }

    private String nameOf(int year, String code) {
        return councils.find(year, code).orElseThrow().province().shortName();
    }
}
