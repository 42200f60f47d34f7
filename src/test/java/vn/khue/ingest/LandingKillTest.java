package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;
import vn.khue.warehouse.WarehouseElsewhere;

/** Kills a process that takes files from the landing folder and works, again and again: every file counts, once. */
class LandingKillTest {

    private static final int KILLS = 8;

    private final Path folder = TemporaryFolder.make("landing-killed");
    private final Random random = new Random(1021);
    private int written;

    @Test
    void everyFileThatWasRenamedInBecomesOneDelivery() throws Exception {
        Warehouse warehouse = TestWarehouse.empty();
        Files.createDirectories(folder.resolve("landing/department"));
        for (int kill = 0; kill < KILLS; kill++) {
            renameInUntilKilled();
        }
        try (TestStore store = TestStore.h2(folder)) {
            IntakeProcess.expireTheLeaseOfTheKilled(store);
            Intake intake = IntakeProcess.intake(store, folder, warehouse);
            LandingProcess.landing(intake, folder).take();
            intake.work();

            assertThat(store.dsl().fetchValues("SELECT file_name FROM delivery WHERE state = 'CHECKED'"
                    + " AND rows_accepted = " + IntakeProcess.ROWS)).hasSize(written).doesNotHaveDuplicates();
            assertThat(store.dsl().fetchValue("SELECT count(*) FROM delivery")).isEqualTo((long) written);
            assertThat(left()).isEmpty();
        }
    }

    private List<Path> left() throws IOException {
        try (var all = Files.walk(folder.resolve("landing"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void renameInUntilKilled() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), LandingProcess.class.getName(), folder.toString()));
        command.addAll(WarehouseElsewhere.arguments(TestWarehouse.server()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int looks = 1 + random.nextInt(4);
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("took ") && --looks == 0) {
                    process.toHandle().destroyForcibly();
                }
                if (looks >= 0) {
                    renameInSome();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private void renameInSome() throws IOException {
        int more = 1 + random.nextInt(20);
        for (int i = 0; i < more; i++) {
            Path file = Files.writeString(folder.resolve("written"), IntakeProcess.file(written));
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(5)));
            Files.move(file, folder.resolve("landing/department/danh-ba-" + IntakeProcess.night(written) + ".csv"));
            written++;
        }
    }
}
