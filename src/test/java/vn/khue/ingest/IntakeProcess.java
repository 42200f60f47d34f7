package vn.khue.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.util.unit.DataSize;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.network.CentreUnits;
import vn.khue.network.TestCentre;
import vn.khue.network.Units;
import vn.khue.store.Leases;
import vn.khue.store.TestStore;
import vn.khue.warehouse.Warehouse;
import vn.khue.warehouse.WarehouseElsewhere;

/** A process to be killed: one thread hands in registers and prints what was acknowledged, another works them off. */
final class IntakeProcess {

    static final int ROWS = 3;
    /** Codes that end in 800 to 804 or 900 are no schools. */
    private static final int FIRST_DIGIT = 5;

    private IntakeProcess() {
    }

    /** @param arguments folder, number of the first file, then where the warehouse is */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TestStore store = TestStore.h2(folder);
        expireTheLeaseOfTheKilled(store);
        Intake intake = intake(store, folder,
                WarehouseElsewhere.connect(arguments[2], arguments[3], arguments[4]));
        Thread.ofPlatform().start(() -> {
            while (true) {
                intake.work();
            }
        });
        for (int number = Integer.parseInt(arguments[1]);; number++) {
            System.out.println(number + " " + receive(intake, number).delivery());
        }
    }

    static Intake intake(TestStore store, Path folder, Warehouse warehouse) throws IOException {
        IntakeSettings settings = new IntakeSettings(DataSize.ofMegabytes(2), DataSize.ofMegabytes(1),
                Duration.ofMillis(100), Duration.ZERO);
        return IntakeConfiguration.intake(store.dsl(), new Leases(store.dsl(), Duration.ofSeconds(20)), warehouse,
                new Archive(folder.resolve("archive"), 1 << 20), folder, Catalogue.bundled(),
                new CentreUnits(Units.bundled(), TestCentre.of(store)), settings,
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** What takes twenty seconds in life: its holder gives no more sign. */
    static void expireTheLeaseOfTheKilled(TestStore store) {
        store.dsl().execute("UPDATE lease SET expires_at = NULL, holder = NULL WHERE name = 'intake'");
    }

    static Receipt receive(Intake intake, int number) throws IOException {
        Handed handed = new Handed("danh-ba-" + number + ".csv", Optional.empty(), Optional.of(night(number)),
                "department", "test");
        return intake.receive(handed, new ByteArrayInputStream(file(number).getBytes(StandardCharsets.UTF_8)));
    }

    /** One that no other file is about, so that none takes the place of another. */
    static String night(int number) {
        return LocalDate.of(2023, 5, 31).minusDays(number).toString();
    }

    /** Three schools that no other file has. */
    static String file(int number) {
        StringBuilder text = new StringBuilder("Mã trường;Từ ngày;Tên trường;Cấp học;Loại hình;Mã huyện\n");
        for (int row = 0; row < ROWS; row++) {
            text.append("66%05d%d;2010-09-01;Trường %d;TH;Công lập;643\n".formatted(number, FIRST_DIGIT + row, number));
        }
        return text.toString();
    }
}
