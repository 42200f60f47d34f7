package vn.khue.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.network.Units;

class SimulationTest {

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Map<String, String> first = simulate("first", "--seed", "7");

        assertThat(simulate("again", "--seed", "7")).isEqualTo(first);
        assertThat(simulate("other", "--seed", "8").values()).doesNotContainAnyElementsOf(first.values().stream()
                .filter(text -> text.contains("Nhóm")).toList());
    }

    @Test
    void moreSchoolsOrNightsLeaveTheNightsOfTheOthersAsTheyAre() throws IOException {
        Map<String, String> first = simulate("first");
        Map<String, String> longer = simulate("longer", "--nights", "5");

        first.forEach((file, text) -> assertThat(longer).containsEntry(file, text));
    }

    @Test
    void eachNightIsALandingFolderAndMonthsAreDueOnTheFifth() throws IOException {
        Map<String, String> nights = simulate("some", "--from", "2023-06-04", "--nights", "2", "--faults", "0");

        assertThat(nights).containsKeys("2023-06-04/department/school-register-2023-06-04.csv",
                "2023-06-04/00000001/sector-records-2023-06-04.csv",
                "2023-06-05/00000001/sector-records-2023-06-05.csv", "2023-06-05/00000001/cashless-2023-05.csv");
        assertThat(nights.keySet()).noneMatch(file -> file.startsWith("2023-06-04") && file.contains("cashless"))
                .noneMatch(file -> file.contains("infrastructure")).noneMatch(file -> file.startsWith("2023-06-06"));
    }

    @Test
    void whoeverWantsEverythingHasTheSixDatasetsEachNight() throws IOException {
        Map<String, String> nights = simulate("all", "--all", "--nights", "1", "--faults", "0");

        assertThat(nights.keySet().stream().filter(file -> file.contains("/00000012/")))
                .extracting(file -> file.substring(file.lastIndexOf('/') + 1)).containsExactlyInAnyOrder(
                        "sector-records-2023-05-29.csv", "digital-records-2023-05-29.csv", "platform-use-2023-05.csv",
                        "online-learning-2023-05.csv", "cashless-2023-05.csv", "infrastructure-2023-H1.csv");
    }

    @Test
    void schoolsAreNobodysAndSaySo() throws IOException {
        String register = simulate("some").get("2023-05-29/department/school-register-2023-05-29.csv");

        assertThat(register.lines().skip(2)).hasSize(20).allSatisfy(line ->
                assertThat(line).startsWith("000000").contains("mô phỏng"));
        assertThat(new SimulatedProvince(Profile.bundled(), order(900), Units.bundled()).schools())
                .extracting(SimulatedSchool::code).doesNotHaveDuplicates().hasSize(900)
                .noneMatch(code -> code.matches(".*(80[0-4]|900)"));
    }

    @Test
    void lateSilentAndDefectiveFilesComeAboutAsOftenAsAskedFor() throws IOException {
        Simulation.Written written = new Simulation(Profile.bundled(), Catalogue.bundled(), Units.bundled(),
                order(1000)).write();

        assertThat(written.defective()).isBetween(written.files() * 2 / 100, written.files() * 4 / 100);
        assertThat(written.late()).isBetween(written.files() * 3 / 100, written.files() * 6 / 100);
        assertThat(written.silent()).isBetween(10, 35);
    }

    @Test
    void everyFaultShowsInItsFile() {
        Contract contract = Catalogue.bundled().contract("cashless");
        Order order = order(20);
        SimulatedSchool school = new SimulatedProvince(Profile.bundled(), order, Units.bundled()).schools().get(11);
        Sheet sheet = new SchoolFile(Profile.bundled(), 1).of(school, new Due(contract, order.from(), "2023-05"))
                .orElseThrow();
        Faults faults = new Faults(Profile.bundled(), order, List.of(school));

        assertThat(faults.spoiled(sheet, Fault.RENAMED_COLUMN).header()).contains("Cột tổng hợp");
        assertThat(faults.spoiled(sheet, Fault.HEADER_ONLY).rows()).isEmpty();
        assertThat(faults.spoiled(sheet, Fault.LOST_ZEROS).rows()).allMatch(row -> row.contains("12"));
        assertThat(faults.spoiled(sheet, Fault.DECIMAL_COMMA).rows().getFirst()).anyMatch(cell -> cell.endsWith(",5"));
        assertThat(faults.spoiled(sheet, Fault.UNKNOWN_VALUE).rows().getFirst()).contains("Nhóm tự đặt");
        assertThat(faults.spoiled(sheet, Fault.PART_ABOVE_WHOLE).rows()).allSatisfy(row ->
                assertThat(Long.parseLong(row.get(4))).isGreaterThan(Long.parseLong(row.get(3))));
        assertThat(faults.spoiled(sheet, Fault.THOUSANDS).rows()).allSatisfy(row ->
                assertThat(Long.parseLong(row.get(5))).isLessThan(1000 * Long.parseLong(row.get(3))));
        assertThat(Sheet.bytes("Trường Đống", Profile.bundled().faults(), true))
                .isEqualTo("Tr\u00adêng §èng".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void theProfileFillsWhateverTheContractsRequire() {
        Profile profile = Profile.bundled();
        profile.datasets().forEach((id, dataset) -> Catalogue.bundled().contract(id).columns().stream()
                .filter(column -> column.required() && column.defaultValue().isEmpty() && column.ref().isEmpty())
                .filter(column -> !column.id().equals(dataset.each()))
                .forEach(column -> assertThat(dataset.columns()).as(id).containsKey(column.id())));
    }

    @Test
    void anOrderThatMakesNoSenseIsRefusedInOneSentence() throws IOException {
        assertRefused("Thiếu tham số --nights; dùng: ", "--schools", "10");
        assertRefused("Giá trị không dùng được: --schools 0", "--schools", "0", "--nights", "1");
        assertRefused("Không có tham số --nigths", "--nigths", "1");
        assertRefused("Tỉnh 66 là tỉnh của dữ liệu mẫu", "--schools", "1", "--nights", "1", "--province", "66");
        assertRefused("Ngày đó không có tỉnh mang mã 00", "--schools", "1", "--nights", "1", "--province", "00");
        assertRefused("Khuê chưa có danh mục huyện của tỉnh 40: chọn --from từ 2025-07-01", "--schools", "1", "--nights",
                "1", "--province", "40", "--from", "2025-06-30");
        assertRefused("\"2026-13-01\" không phải là một ngày", "--schools", "1", "--nights", "1", "--from", "2026-13-01");
        Files.createDirectories(folder.resolve("used/already"));
        assertRefused(folder.resolve("used") + " không trống", "--schools", "1", "--nights", "1", "--to",
                folder.resolve("used").toString());
    }

    private static void assertRefused(String sentence, String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = new Simulate(new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(said, true, StandardCharsets.UTF_8)).run(arguments);
        assertThat(exit).isEqualTo(64);
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).singleElement().asString().startsWith(sentence);
    }

    private Order order(int schools) {
        return new Order(schools, 1, 0.03, 1, LocalDate.of(2023, 5, 29), true, "01", folder.resolve("order"));
    }

    /** Texts by path, of twenty schools and three nights unless other things are asked for. */
    private Map<String, String> simulate(String name, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--schools", "20", "--nights", "3", "--from", "2023-05-29",
                "--to", folder.resolve(name).toString()));
        arguments.addAll(List.of(more));
        assertThat(new Simulate(new PrintStream(OutputStream.nullOutputStream()), System.err).run(arguments.toArray(String[]::new))).isZero();
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            all.filter(Files::isRegularFile).forEach(file ->
                    files.put(folder.resolve(name).relativize(file).toString(), text(file)));
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
