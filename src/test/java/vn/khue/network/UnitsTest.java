package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.khue.shared.UnitId;

class UnitsTest {

    private static final LocalDate LAST_DAY_OF_DISTRICTS = LocalDate.of(2025, 6, 30);
    private static final LocalDate FIRST_DAY_OF_COMMUNES = LocalDate.of(2025, 7, 1);
    private static final UnitId OLD_DAK_LAK = UnitId.parse("66@2004-07-08");
    private static final UnitId NEW_DAK_LAK = UnitId.parse("66@2025-07-01");

    private final Units units = Units.bundled();

    @Test
    void thereAre63ProvincesUntil30June2025And34Since() {
        assertThat(units.provincesOn(LocalDate.of(2023, 5, 31))).hasSize(63);
        assertThat(units.provincesOn(LAST_DAY_OF_DISTRICTS)).hasSize(63);
        assertThat(units.provincesOn(FIRST_DAY_OF_COMMUNES)).hasSize(34);
    }

    @Test
    void theCode66MeansOldDakLakAndThenDakLakWithPhuYen() {
        assertThat(units.on("66", LAST_DAY_OF_DISTRICTS).orElseThrow().id()).isEqualTo(OLD_DAK_LAK);
        assertThat(units.on("66", FIRST_DAY_OF_COMMUNES).orElseThrow().id()).isEqualTo(NEW_DAK_LAK);
        assertThat(units.meanings("66")).extracting(Unit::id).containsExactly(OLD_DAK_LAK, NEW_DAK_LAK);
        assertThat(predecessors(NEW_DAK_LAK)).containsExactlyInAnyOrder(OLD_DAK_LAK, UnitId.parse("54@2004-07-08"));
    }

    @Test
    void aCodeMayComeToMeanAnotherProvince() {
        assertThat(units.on("64", LAST_DAY_OF_DISTRICTS).orElseThrow().name()).isEqualTo("Tỉnh Gia Lai");
        assertThat(units.on("64", FIRST_DAY_OF_COMMUNES)).isEmpty();
        assertThat(units.on("52", LAST_DAY_OF_DISTRICTS).orElseThrow().name()).isEqualTo("Tỉnh Bình Định");
        assertThat(units.on("52", FIRST_DAY_OF_COMMUNES).orElseThrow().name()).isEqualTo("Tỉnh Gia Lai");
    }

    @Test
    void hueWasRenamedSixMonthsBeforeTheMergers() {
        assertThat(units.meanings("46")).extracting(Unit::name)
                .containsExactly("Tỉnh Thừa Thiên Huế", "Thành phố Huế", "Thành phố Huế");
        assertThat(units.on("46", LocalDate.of(2024, 12, 31)).orElseThrow().shortName()).isEqualTo("Thừa Thiên Huế");
    }

    @Test
    void oldDakLakHas15DistrictsAndPhuYen9AndHaNoi30() {
        assertThat(units.children(OLD_DAK_LAK)).hasSize(15)
                .allMatch(unit -> unit.kind() == Unit.Kind.DISTRICT);
        assertThat(units.children(OLD_DAK_LAK).getFirst().name()).isEqualTo("Thành phố Buôn Ma Thuột");
        assertThat(units.children(UnitId.parse("54@2004-07-08"))).hasSize(9);
        assertThat(units.children(UnitId.parse("01@2008-08-01"))).hasSize(30);
    }

    @Test
    void newDakLakHas102CommunesAndHaNoi126() {
        assertThat(units.children(NEW_DAK_LAK)).hasSize(102).allMatch(unit -> unit.kind() == Unit.Kind.COMMUNE);
        assertThat(countByRank(NEW_DAK_LAK)).containsEntry("Phường", 14L).containsEntry("Xã", 88L);
        assertThat(countByRank(UnitId.parse("01@2025-07-01"))).containsEntry("Phường", 51L).containsEntry("Xã", 75L);
        assertThat(units.subtree(NEW_DAK_LAK)).hasSize(103);
    }

    @Test
    void the68CommunesOfOldDakLakEachComeFromOneDistrict() {
        Map<UnitId, List<UnitId>> predecessors = units.children(NEW_DAK_LAK).stream()
                .collect(Collectors.toMap(Unit::id, unit -> predecessors(unit.id())));
        assertThat(predecessors.values().stream().filter(from -> isDistrictOf(OLD_DAK_LAK, from))).hasSize(68)
                .allMatch(from -> from.size() == 1);
    }

    @Test
    void halfOfTheCommunesOfHaNoiStraddleOldDistricts() {
        assertThat(units.children(UnitId.parse("01@2025-07-01")))
                .filteredOn(unit -> predecessors(unit.id()).size() > 1)
                .hasSize(64);
    }

    @Test
    void everyOldProvinceHasOneSuccessorAndEveryNewOneAPredecessor() {
        for (Unit province : units.provincesOn(LAST_DAY_OF_DISTRICTS)) {
            assertThat(units.successions()).filteredOn(step -> step.from().equals(province.id())).hasSize(1);
        }
        for (Unit province : units.provincesOn(FIRST_DAY_OF_COMMUNES)) {
            assertThat(predecessors(province.id())).isNotEmpty();
        }
        assertThat(units.successions()).filteredOn(step -> step.kind() == Succession.Kind.CONTINUE).hasSize(11);
    }

    @Test
    void districtsAndCommunesHaveACentreInTheirCountry() {
        assertThat(units.subtree(OLD_DAK_LAK)).hasSize(16).allMatch(Unit::isPlaced)
                .allMatch(unit -> unit.latitude() > 12 && unit.latitude() < 14)
                .allMatch(unit -> unit.longitude() > 107 && unit.longitude() < 109);
        assertThat(units.subtree(UnitId.parse("01@2025-07-01"))).allMatch(Unit::isPlaced);
    }

    @Test
    void anUnknownCodeOrDayHasNoUnit() {
        assertThat(units.on("99", FIRST_DAY_OF_COMMUNES)).isEmpty();
        assertThat(units.on("66", LocalDate.of(2004, 7, 7))).isEmpty();
        assertThat(units.on("643", FIRST_DAY_OF_COMMUNES)).isEmpty();
        assertThat(units.find(UnitId.parse("66@2010-01-01"))).isEmpty();
        assertThat(units.subtree(UnitId.parse("66@2010-01-01"))).isEmpty();
    }

    @Test
    void theVersionIsTheHashOfTheFiles() {
        assertThat(units.version()).matches("[0-9a-f]{64}");
    }

    private List<UnitId> predecessors(UnitId to) {
        return units.successions().stream().filter(step -> step.to().equals(to)).map(Succession::from).toList();
    }

    private boolean isDistrictOf(UnitId province, List<UnitId> districts) {
        return districts.stream()
                .allMatch(id -> units.find(id).orElseThrow().parent().orElseThrow().equals(province));
    }

    private Map<String, Long> countByRank(UnitId province) {
        return units.children(province).stream()
                .collect(Collectors.groupingBy(unit -> unit.name().split(" ")[0], Collectors.counting()));
    }
}
