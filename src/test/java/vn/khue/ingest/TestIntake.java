package vn.khue.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.util.unit.DataSize;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.archive.Archive;
import vn.khue.ingest.internal.landing.LandingFolder;
import vn.khue.network.CentreUnits;
import vn.khue.network.TestCentre;
import vn.khue.network.Units;
import vn.khue.store.Leases;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.Warehouse;

/** The intake on real stores, wired by hand; it works when told to. */
public final class TestIntake {

    private TestIntake() {
    }

    /** With an archive of its own, by the clock on the wall. */
    public static Intake of(TestStore store, Warehouse warehouse, Catalogue catalogue) {
        return of(store, warehouse, catalogue, Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    /** By another clock. */
    public static Intake of(TestStore store, Warehouse warehouse, Catalogue catalogue, Clock clock) {
        IntakeSettings settings = new IntakeSettings(DataSize.ofMegabytes(200), DataSize.ofMegabytes(10),
                Duration.ofMillis(100), Duration.ZERO);
        try {
            return IntakeConfiguration.intake(store.dsl(), leases(store), warehouse,
                    new Archive(TemporaryFolder.make("archive"), 1 << 20), TemporaryFolder.make("keys"), catalogue,
                    new CentreUnits(Units.bundled(), TestCentre.of(store)), settings, clock);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** Who owes what, on the same stores. */
    public static Arrivals arrivals(TestStore store, Warehouse warehouse, Catalogue catalogue, Clock clock) {
        return IntakeConfiguration.nights(store.dsl(), leases(store), warehouse, catalogue, clock).arrivals();
    }

    /** What is written down about it, on the same stores. */
    public static Completeness completeness(TestStore store, Warehouse warehouse, Catalogue catalogue, Clock clock,
            Intake intake) {
        return IntakeConfiguration.nights(store.dsl(), leases(store), warehouse, catalogue, clock)
                .completeness(intake);
    }

    /** The door of files in {@code folder}. */
    public static Landing landing(Intake intake, Path folder) {
        return new Landing(new LandingFolder(folder, Duration.ofSeconds(10), System::nanoTime), intake);
    }

    private static Leases leases(TestStore store) {
        return new Leases(store.dsl(), Duration.ofSeconds(20));
    }
}
