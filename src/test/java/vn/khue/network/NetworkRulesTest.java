package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.khue.shared.UnitId;

class NetworkRulesTest {

    private static final Unit PROVINCE = province("66@2004-07-08", "2025-07-01");
    private static final Unit SUCCESSOR = province("66@2025-07-01", "9999-12-31");
    private static final Unit DISTRICT = district("643@2004-07-08", "2025-07-01", PROVINCE);

    @Test
    void aNetworkWithoutGapsIsAccepted() {
        assertThatNoException().isThrownBy(() -> check(List.of(PROVINCE, SUCCESSOR, DISTRICT),
                new Succession(PROVINCE.id(), SUCCESSOR.id(), Succession.Kind.MERGE)));
    }

    @Test
    void twoMeaningsOfACodeMustMeet() {
        assertThat(problems(List.of(province("66@2004-07-08", "2025-06-30"), SUCCESSOR)))
                .containsExactly("gap or overlap between 66@2004-07-08 and 66@2025-07-01");
        assertThat(problems(List.of(province("66@2004-07-08", "2025-07-02"), SUCCESSOR)))
                .containsExactly("gap or overlap between 66@2004-07-08 and 66@2025-07-01");
    }

    @Test
    void aUnitLastsAtLeastADay() {
        assertThat(problems(List.of(province("66@2025-07-01", "2025-07-01"))))
                .containsExactly("ends before it begins: 66@2025-07-01");
    }

    @Test
    void aDistrictDoesNotOutliveItsProvince() {
        assertThat(problems(List.of(PROVINCE, district("643@2004-07-08", "2025-07-02", PROVINCE))))
                .containsExactly("outlives its parent 66@2004-07-08: 643@2004-07-08");
    }

    @Test
    void onlyAProvinceStandsAlone() {
        assertThat(problems(List.of(DISTRICT)))
                .containsExactly("needs a known parent unless a province: 643@2004-07-08");
    }

    @Test
    void aParentIsAProvinceSoThereAreNoCycles() {
        assertThat(problems(List.of(PROVINCE, DISTRICT, district("644@2004-07-08", "2025-07-01", DISTRICT))))
                .containsExactly("its parent is no province: 644@2004-07-08");
    }

    @Test
    void aSuccessorBeginsOnTheDayItsPredecessorEnds() {
        Succession late = new Succession(DISTRICT.id(), PROVINCE.id(), Succession.Kind.SPLIT);
        assertThat(problems(List.of(PROVINCE, DISTRICT), late))
                .containsExactly("successor does not begin when its predecessor ends: " + late);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems(List.of(DISTRICT, province("67@2025-07-01", "2025-07-01")))).hasSize(2);
    }

    private static List<String> problems(List<Unit> units, Succession... successions) {
        NetworkProblems[] thrown = new NetworkProblems[1];
        assertThatExceptionOfType(NetworkProblems.class).isThrownBy(() -> check(units, successions))
                .satisfies(problem -> thrown[0] = problem);
        return thrown[0].problems();
    }

    private static void check(List<Unit> units, Succession... successions) {
        NetworkRules.check(units, List.of(successions));
    }

    private static Unit province(String id, String to) {
        return new Unit(UnitId.parse(id), LocalDate.parse(to), "P", "P", Unit.Kind.PROVINCE, Optional.empty(), 0, 0);
    }

    private static Unit district(String id, String to, Unit parent) {
        return new Unit(UnitId.parse(id), LocalDate.parse(to), "D", "D", Unit.Kind.DISTRICT,
                Optional.of(parent.id()), 0, 0);
    }
}
