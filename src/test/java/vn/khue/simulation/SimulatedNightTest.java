package vn.khue.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Handed;
import vn.khue.ingest.Intake;
import vn.khue.ingest.TestIntake;
import vn.khue.network.Units;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;

/** A simulated night through the real intake. */
class SimulatedNightTest {

    private static final int SCHOOLS = 24;

    @TempDir
    private Path folder;

    private final TestStore store = TestStore.h2();
    private final Intake intake = TestIntake.of(store, TestWarehouse.empty(), Catalogue.bundled());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutFaultsEveryRowOfEveryFileIsAccepted() throws IOException {
        List<DeliveryReport> reports = handIn(SCHOOLS, 0);

        assertThat(reports).hasSizeGreaterThan(5 * SCHOOLS).allSatisfy(report -> {
            assertThat(report.state()).as("%s %s", report.fileName(), report.refusal())
                    .isEqualTo(DeliveryState.CHECKED);
            assertThat(report.rowsRead().orElseThrow()).isPositive();
            assertThat(report.problems()).as(report.fileName()).isEmpty();
        });
    }

    @Test
    void withFaultsSomeFilesAreRefusedAndSomeRowsRejected() throws IOException {
        List<DeliveryReport> reports = handIn(SCHOOLS / 2, 0.4);

        assertThat(reports).anyMatch(report -> report.state() == DeliveryState.REFUSED)
                .anyMatch(report -> report.state() == DeliveryState.CHECKED && report.rowsRejected().orElse(0) > 0)
                .anyMatch(report -> report.state() == DeliveryState.CHECKED && report.problems().isEmpty());
    }

    private List<DeliveryReport> handIn(int schools, double faults) throws IOException {
        LocalDate night = LocalDate.of(2023, 5, 29);
        new Simulation(Profile.bundled(), Catalogue.bundled(), Units.bundled(),
                new Order(schools, 1, faults, 1, night, true, "01", folder)).write();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder.resolve(night.toString()))) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Long> deliveries = new ArrayList<>();
        for (Path file : files) {
            try (InputStream bytes = Files.newInputStream(file)) {
                deliveries.add(intake.receive(new Handed(file.getFileName().toString(), Optional.empty(),
                        Optional.empty(), file.getParent().getFileName().toString(), "landing"), bytes).delivery());
            }
        }
        intake.work();
        return deliveries.stream().map(intake::report).toList();
    }
}
