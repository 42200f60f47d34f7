package vn.khue.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
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
    void the34ProvincesHave3321CommunesOfThreeRanks() {
        assertThat(communes()).hasSize(3321);
        assertThat(communes().stream().map(Unit::name).collect(Collectors.groupingBy(UnitsTest::rank,
                Collectors.counting()))).containsOnly(Map.entry("Xã", 2621L), Map.entry("Phường", 687L),
                        Map.entry("Đặc khu", 13L));
        assertThat(units.provincesOn(FIRST_DAY_OF_COMMUNES).stream().map(province ->
                province.id().code() + ": " + units.children(province.id()).size())).containsExactly("01: 126",
                        "04: 56", "08: 124", "11: 45", "12: 38", "14: 75", "15: 99", "19: 92", "20: 65", "22: 54",
                        "24: 99", "25: 148", "31: 114", "33: 104", "37: 129", "38: 166", "40: 130", "42: 69",
                        "44: 78", "46: 40", "48: 94", "51: 96", "52: 135", "56: 65", "66: 102", "68: 124", "75: 95",
                        "79: 168", "80: 96", "82: 102", "86: 124", "91: 102", "92: 103", "96: 64");
    }

    @Test
    void aCommuneHasACodeOfItsOwnAndANameThatNoOtherOfItsProvinceHas() {
        assertThat(communes()).extracting(unit -> unit.id().code()).doesNotHaveDuplicates()
                .allMatch(code -> code.matches("\\d{5}"));
        assertThat(communes()).extracting(unit -> unit.parent().orElseThrow() + " " + unit.name())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesAreComposedAndWrittenInOneWay() {
        assertThat(units.all()).extracting(Unit::name).allMatch(name ->
                Normalizer.isNormalized(name, Normalizer.Form.NFC)).noneMatch(name -> name.contains("’"))
                .allMatch(name -> name.equals(name.strip()) && !name.contains("  "));
        assertThat(units.on("24829", FIRST_DAY_OF_COMMUNES).orElseThrow().name()).isEqualTo("Phường B'Lao");
    }

    @Test
    void theIslandsOfTheEastSeaBelongToDaNangAndKhanhHoa() {
        assertThat(children("48")).contains("Đặc khu Hoàng Sa");
        assertThat(children("56")).contains("Đặc khu Trường Sa");
        assertThat(children("79")).contains("Đặc khu Côn Đảo");
        assertThat(children("91")).contains("Đặc khu Phú Quốc", "Đặc khu Thổ Châu", "Đặc khu Kiên Hải");
    }

    @Test
    void filesOfAProvinceMaySpeakOfEveryProvinceAndOfWhatLayInItsOwn() {
        List<Unit> known = units.knownTo("66");
        assertThat(known).filteredOn(unit -> unit.kind() == Unit.Kind.PROVINCE).hasSize(64 + 34);
        assertThat(known).filteredOn(unit -> unit.kind() == Unit.Kind.DISTRICT).hasSize(15 + 9);
        assertThat(known).filteredOn(unit -> unit.kind() == Unit.Kind.COMMUNE).hasSize(102);
        assertThat(units.knownTo("40")).filteredOn(unit -> unit.kind() == Unit.Kind.DISTRICT).isEmpty();
        assertThat(units.knownTo("40")).filteredOn(unit -> unit.kind() == Unit.Kind.COMMUNE).hasSize(130);
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
    void aLineThatIsNotACodeATypeAndANameIsRefused() {
        assertThatExceptionOfType(NetworkProblems.class).isThrownBy(() -> new UnitsReader().read("""
                - kind: province
                  from: 2025-07-01
                  units: |
                    01, Thành phố, Hà Nội
                    04 Tỉnh Cao Bằng
                """)).withMessageContaining("not a code, a type and a name: 04 Tỉnh Cao Bằng");
    }

    @Test
    void theVersionIsTheHashOfTheFiles() {
        assertThat(units.version()).matches("[0-9a-f]{64}");
    }

    private List<Unit> communes() {
        return units.all().stream().filter(unit -> unit.kind() == Unit.Kind.COMMUNE).toList();
    }

    private List<String> children(String province) {
        return units.children(units.on(province, FIRST_DAY_OF_COMMUNES).orElseThrow().id()).stream().map(Unit::name)
                .toList();
    }

    private static String rank(String name) {
        return name.startsWith("Đặc khu ") ? "Đặc khu" : name.split(" ")[0];
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
                .collect(Collectors.groupingBy(unit -> rank(unit.name()), Collectors.counting()));
    }
}
