package vn.khue.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.Landing;
import vn.khue.ingest.TestIntake;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.shared.MovingClock;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/**
 * How long a night of small files takes from the landing folder to its committed publication, and how many inserts that
 * needs: six files of each of 1,021 schools, or of as many as the first argument says.
 */
public final class NightBench {

    private static final LocalNight NIGHT = new LocalNight("2023-05-31");
    private static final int SCHOOLS = 1_021;

    private final MovingClock clock = MovingClock.at("2023-05-31T23:00");
    private final TestStore store = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final Catalogue catalogue = Catalogue.bundled();
    private final Intake intake = TestIntake.of(store, warehouse, catalogue, clock);
    private final Publications publications = new TestPublisher(store.dsl(), warehouse, catalogue).publications();
    private final Path folder = TemporaryFolder.make("landing");
    private final Landing landing = TestIntake.landing(intake, folder);

    private NightBench() {
    }

    /** @param arguments number of schools */
    public static void main(String[] arguments) throws IOException {
        int schools = arguments.length == 0 ? SCHOOLS : Integer.parseInt(arguments[0]);
        NightBench bench = new NightBench();
        bench.register(schools);
        bench.measure("first night", schools, NIGHT);
        bench.clock.set("2023-06-01T23:00");
        bench.measure("second night", schools, new LocalNight("2023-06-01"));
        System.exit(0);
    }

    private record LocalNight(String day) {

        String month() {
            return day.substring(0, 7);
        }

        /** Nights differ in their numbers: the same bytes would be the same delivery. */
        int number() {
            return LocalDate.parse(day).getDayOfYear();
        }
    }

    private void measure(String name, int schools, LocalNight night) throws IOException {
        for (int school = 0; school < schools; school++) {
            for (Map.Entry<String, String> file : files(code(school), school, night).entrySet()) {
                renameIn(code(school), file.getKey(), file.getValue());
            }
        }
        long inserts = TestWarehouse.inserts();
        long start = System.nanoTime();
        int taken = landing.take();
        long received = System.nanoTime();
        intake.work();
        long checked = System.nanoTime();
        Published published = publications.publish(Published.Kind.NIGHT).orElseThrow();
        long committed = System.nanoTime();
        System.out.printf("%s: %d files; taken %.1f s, checked %.1f s, published %.1f s, together %.1f s; %d inserts;"
                + " publication %d; states %s%n", name, taken, seconds(start, received), seconds(received, checked),
                seconds(checked, committed), seconds(start, committed), TestWarehouse.inserts() - inserts, published.number(),
                states());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private Map<String, Integer> states() {
        return new TreeMap<>(store.dsl().resultQuery("SELECT state, count(*) AS files FROM delivery GROUP BY state")
                .fetchMap(row -> row.get(0, String.class), row -> row.get(1, Integer.class)));
    }

    private void register(int schools) throws IOException {
        StringBuilder text = new StringBuilder("Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện\n");
        List<String> levels = List.of("MN", "TH", "THCS", "THPT");
        for (int school = 0; school < schools; school++) {
            text.append("%s;2010-09-01;Trường %d;%s;Công lập;643\n".formatted(code(school), school,
                    levels.get(school % levels.size())));
        }
        intake.receive(new Handed("danh-ba-2023-05-30.csv", Optional.empty(), Optional.empty(), "department", "bench"),
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        intake.work();
        publications.publish(Published.Kind.ADHOC).orElseThrow();
    }

    /** No code ends in 800 to 804 or 900. */
    private static String code(int school) {
        return "66%05d5".formatted(school);
    }

    private void renameIn(String sender, String name, String text) throws IOException {
        Path written = Files.writeString(folder.resolve("written"), text);
        Files.setLastModifiedTime(written, FileTime.from(Instant.EPOCH));
        Files.move(written, Files.createDirectories(folder.resolve(sender)).resolve(name));
    }

    /** What a school's systems export in a night. */
    private static Map<String, String> files(String code, int number, LocalNight night) {
        int school = number + night.number();
        return Map.of(
                "ho-so-" + night.day() + ".csv", rows(
                        "Mã trường;Nhóm hồ sơ;Số lớp;Số hồ sơ;Hồ sơ đầy đủ;Khớp dữ liệu dân cư;Đã khoá",
                        List.of("Lớp 1", "Lớp 2", "Lớp 3", "Lớp 4", "Lớp 5", "Giáo viên", "Nhân viên"),
                        group -> "%s;%s;4;%d;%d;%d;không".formatted(code, group, 120 + school % 40, 118, 115)),
                "so-diem-" + night.day() + ".csv", rows("Mã trường;Khối lớp;Số lớp;Lớp có sổ điểm điện tử;"
                        + "Số điểm phải nhập;Số điểm nhập đúng hạn;Học bạ phải lập;Học bạ đã kí số;Học bạ đã nộp",
                        List.of("Lớp 1", "Lớp 2", "Lớp 3", "Lớp 4", "Lớp 5"),
                        grade -> "%s;%s;4;4;960;%d;120;100;90".formatted(code, grade, 900 + school % 60)),
                "nen-tang-" + night.month() + "-" + night.day().substring(8) + ".csv", rows(
                        "Mã trường;Phân hệ;Nhà cung cấp;Đang dùng;Số người dùng;Số người dùng thường xuyên",
                        List.of("Quản trị nhà trường", "Quản lí học tập", "Kết nối phụ huynh"),
                        module -> "%s;%s;vnEdu;có;%d;300".formatted(code, module, 400 + school % 90)),
                "truc-tuyen-" + night.day() + ".csv", rows("Mã trường;Khối lớp;Số học sinh;"
                        + "Học sinh tham gia trực tuyến;Số tiết theo kế hoạch;Số tiết đã dạy;Lí do",
                        List.of("Lớp 1", "Lớp 2", "Lớp 3", "Lớp 4", "Lớp 5"),
                        grade -> "%s;%s;120;%d;12;12;Theo kế hoạch".formatted(code, grade, school % 100)),
                "thu-" + night.day() + ".csv", rows("Mã trường;Khoản thu;Số người nộp;Nộp không dùng tiền mặt;"
                        + "Số tiền thu;Thu không dùng tiền mặt", List.of("Học phí", "Bán trú", "Bảo hiểm y tế"),
                        fee -> "%s;%s;400;%d;40000000;30000000".formatted(code, fee, 200 + school % 150)),
                "ha-tang-" + night.day() + ".csv", rows("Mã trường;Hạng mục;Nhu cầu;Hiện có",
                        List.of("Phòng học", "Phòng học có mạng", "Máy tính", "Cán bộ CNTT"),
                        item -> "%s;%s;%d;20".formatted(code, item, 24 + school % 5)));
    }

    private static String rows(String header, List<String> items, UnaryOperator<String> row) {
        StringBuilder text = new StringBuilder(header).append('\n');
        items.forEach(item -> text.append(row.apply(item)).append('\n'));
        return text.toString();
    }
}
