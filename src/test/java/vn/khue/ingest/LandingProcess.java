package vn.khue.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import vn.khue.ingest.internal.landing.LandingFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.WarehouseElsewhere;

/** A process to be killed: one thread takes files from the landing folder and says so, another works them off. */
final class LandingProcess {

    private LandingProcess() {
    }

    /** @param arguments folder, then where the warehouse is */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        TestStore store = TestStore.h2(folder);
        IntakeProcess.expireTheLeaseOfTheKilled(store);
        Intake intake = IntakeProcess.intake(store, folder,
                WarehouseElsewhere.connect(arguments[1], arguments[2], arguments[3]));
        Thread.ofPlatform().start(() -> {
            while (true) {
                intake.work();
            }
        });
        System.out.println("ready");
        Landing landing = landing(intake, folder);
        while (true) {
            int taken = landing.take();
            if (taken > 0) {
                System.out.println("took " + taken);
            }
        }
    }

    static Landing landing(Intake intake, Path folder) {
        return new Landing(new LandingFolder(folder.resolve("landing"), Duration.ofSeconds(10), System::nanoTime),
                intake);
    }
}
