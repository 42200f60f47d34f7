package vn.khue.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.khue.store.TemporaryFolder;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;
import vn.khue.warehouse.WarehouseElsewhere;

/** Kills a process that receives and works, again and again: what it acknowledged is neither lost nor doubled. */
class IntakeKillTest {

    private static final int KILLS = 10;

    private final Path folder = TemporaryFolder.make("killed");

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoubled() throws Exception {
        Warehouse warehouse = TestWarehouse.empty();
        Map<Integer, Long> acknowledged = receiveUnderKills();
        try (TestStore store = TestStore.h2(folder)) {
            IntakeProcess.expireTheLeaseOfTheKilled(store);
            Intake intake = IntakeProcess.intake(store, folder, warehouse);
            intake.work();

            assertThat(acknowledged).hasSizeGreaterThan(KILLS);
            for (Map.Entry<Integer, Long> file : acknowledged.entrySet()) {
                assertThat(IntakeProcess.receive(intake, file.getKey()))
                        .isEqualTo(new Receipt(file.getValue(), true));
                assertThat(intake.report(file.getValue()).state()).isEqualTo(DeliveryState.CHECKED);
                assertThat(intake.report(file.getValue()).rowsAccepted()).hasValue(IntakeProcess.ROWS);
            }
            assertThat(factsThatCount(store, warehouse)).containsOnly(IntakeProcess.ROWS)
                    .hasSize(((Number) store.dsl().fetchValue("SELECT count(*) FROM delivery")).intValue());
        }
    }

    /** For each school file how many rows the loadings that count have. */
    private static List<Integer> factsThatCount(TestStore store, Warehouse warehouse) {
        List<Long> loadings = store.dsl().fetchValues("SELECT loading FROM delivery").stream()
                .map(loading -> ((Number) loading).longValue()).toList();
        return warehouse.dsl().resultQuery("SELECT count() FROM fact_school_register WHERE loading IN ("
                + String.join(", ", loadings.stream().map(String::valueOf).toList())
                + ") GROUP BY substring(school, 1, 7)")
                .fetch(row -> row.get(0, Integer.class));
    }

    /** Each process begins with the last file of the one before, which may or may not have been acknowledged. */
    private Map<Integer, Long> receiveUnderKills() throws IOException, InterruptedException {
        Random random = new Random(1021);
        Map<Integer, Long> acknowledged = new TreeMap<>();
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Integer, Long> more = receiveUntilKilled(next, 1 + random.nextInt(12));
            more.forEach((file, delivery) -> {
                Long first = acknowledged.putIfAbsent(file, delivery);
                assertThat(first).isIn(null, delivery);
            });
            next = more.keySet().stream().mapToInt(Integer::intValue).max().orElse(next);
        }
        return acknowledged;
    }

    private Map<Integer, Long> receiveUntilKilled(int first, int acknowledgements)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), IntakeProcess.class.getName(), folder.toString(),
                String.valueOf(first)));
        command.addAll(WarehouseElsewhere.arguments(TestWarehouse.server()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<Integer, Long> acknowledged = new TreeMap<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words.length == 2 && words[0].matches("\\d+")) {
                    acknowledged.put(Integer.valueOf(words[0]), Long.valueOf(words[1]));
                }
                if (acknowledged.size() == acknowledgements) {
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return acknowledged;
    }
}
