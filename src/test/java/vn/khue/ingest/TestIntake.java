package vn.khue.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.util.unit.DataSize;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.archive.Archive;
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
        IntakeSettings settings = new IntakeSettings(DataSize.ofMegabytes(20), DataSize.ofMegabytes(10),
                Duration.ofMillis(100), Duration.ZERO);
        try {
            return IntakeConfiguration.intake(store.dsl(), new Leases(store.dsl(), Duration.ofSeconds(20)), warehouse,
                    new Archive(TemporaryFolder.make("archive"), 1 << 20), TemporaryFolder.make("keys"), catalogue, Units.bundled(), settings,
                    Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
