package vn.khue.schedule.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.TestIntake;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.Publications;
import vn.khue.publication.internal.TestPublisher;
import vn.khue.schedule.NightProgress;
import vn.khue.schedule.NightSettings;
import vn.khue.shared.MovingClock;
import vn.khue.store.Leases;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.Warehouse;

/** The nights of a centre on real stores, wired by hand, in the morning of 31 May 2023. */
final class TestNight {

    static final NightSettings SETTINGS = new NightSettings(LocalTime.of(2, 0), LocalTime.of(5, 0),
            Duration.ofMinutes(10), 2);
    private static final String REGISTER = """
            Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện
            66643101;2010-09-01;Tiểu học Lê Lợi;TH;Công lập;643
            66643102;2010-09-01;THCS Phan Chu Trinh;THCS;Công lập;643
            """;
    private static final String RECORDS =
            "Mã trường;Nhóm hồ sơ;Số lớp;Số hồ sơ;Hồ sơ đầy đủ;Khớp dữ liệu dân cư;Đã khoá\n";

    final MovingClock clock = MovingClock.at("2023-05-31T02:00");
    final Leases leases;
    final NightRuns runs;
    final Intake intake;
    final Publications publications;
    final Path landing;
    final Night night;
    final List<NightProgress> told = new ArrayList<>();

    TestNight(TestStore store, Warehouse warehouse, BuildProgress... progress) {
        Catalogue catalogue = Catalogue.bundled();
        NightWatch watch = new NightWatch(event -> told.add((NightProgress) event));
        List<BuildProgress> listeners = new ArrayList<>(List.of(progress));
        listeners.add(watch);
        leases = new Leases(store.dsl(), Duration.ofSeconds(20));
        runs = new NightRuns(store.dsl());
        intake = TestIntake.of(store, warehouse, catalogue, clock);
        publications = new TestPublisher(store.dsl(), warehouse, catalogue,
                listeners.toArray(BuildProgress[]::new)).publications();
        landing = TemporaryFolder.make("landing");
        night = new Night(leases, runs, TestIntake.landing(intake, landing), intake, TestIntake.arrivals(store, warehouse, catalogue, clock),
                TestIntake.completeness(store, warehouse, catalogue, clock, intake), publications, watch, SETTINGS,
                clock);
    }

    /** Two schools. */
    long register() {
        return receive("department", "danh-ba.csv", REGISTER);
    }

    /** A school's records of the night of 30 May. */
    long sendRecords(String school) {
        return receive(school, "ho-so-2023-05-30.csv", records(school));
    }

    /** A file of a school. */
    static String records(String school) {
        return RECORDS + school + ";Lớp 1;2;60;60;60;không\n";
    }

    private long receive(String sender, String name, String text) {
        try {
            return intake.receive(new Handed(name, Optional.empty(), Optional.empty(), sender, "test"),
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).delivery();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }
}
