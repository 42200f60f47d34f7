package vn.khue.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.khue.store.tables.Tables.DELIVERY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.BuildStep;
import vn.khue.publication.Published;
import vn.khue.publication.Published.Kind;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;
import vn.khue.warehouse.engine.Server;

/**
 * Kills the publishing process after every step, over and over, on both databases, with two instances where the
 * database allows it, and asks what readers saw meanwhile and what became of what was handed in.
 */
class PublicationTortureTest {

    private static final List<BuildStep> STEPS = Stream.of(BuildStep.values())
            .filter(step -> step != BuildStep.TIDIED).toList();
    private static final int KILLED = 137;
    private static final int KILLS = 50;
    private static final int ROUNDS_ALONE = 5;
    private static final int ROUNDS_IN_PAIRS = 3;
    /** What one process may hand in before it gives up dying. */
    private static final int PAIRS = 6;
    private static final int SCHOOLS = 2 * PAIRS * STEPS.size() * 2 * ROUNDS_IN_PAIRS;

    private final Warehouse warehouse = TestWarehouse.empty();
    private final List<String> heard = new ArrayList<>();
    private int nextPair;
    private int started;
    private int kills;

    @TempDir
    Path folder;

    @Test
    void aProcessKilledAfterAnyStepOnH2LosesNothingAndShowsNoHalf() throws Exception {
        try (TestStore store = TestStore.h2(folder)) {
            centre(store).register(SCHOOLS);
        }
        String url = storeUrl();
        for (int round = 0; round < ROUNDS_ALONE; round++) {
            for (BuildStep step : STEPS) {
                await(start(url, "khue", step));
            }
        }
        try (TestStore store = TestStore.h2(folder)) {
            judge(store);
        }
    }

    @Test
    void twoInstancesKilledAfterAnyStepOnPostgresLoseNothingAndShowNoHalf() throws Exception {
        try (TestStore store = TestStore.postgres()) {
            centre(store).register(SCHOOLS);
            for (int round = 0; round < ROUNDS_IN_PAIRS; round++) {
                for (int i = 0; i < STEPS.size(); i++) {
                    Victim one = start(store.url(), store.user(), STEPS.get(i));
                    Victim other = start(store.url(), store.user(), STEPS.get((i + 1 + 2 * round) % STEPS.size()));
                    await(one);
                    await(other);
                }
            }
            judge(store);
        }
    }

    private void judge(TestStore store) {
        PairsOfSchools schools = centre(store);
        schools.centre().publisher.publish(Kind.NIGHT);
        Published last = schools.centre().publisher.newest().orElseThrow();
        List<Long> handed = heard("handed").map(line -> Long.valueOf(line.split(" ")[1])).toList();
        List<String> seen = heard("seen").toList();

        System.out.printf("%s: %d kills, %d deliveries handed in, %d looks, %d publications, %d of them aborted%n", store,
                kills, handed.size(), seen.size(), last.number(), schools.centre().publisher.snapshot(last).aborted()
                        .size());
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        assertThat(seen).isNotEmpty().allSatisfy(line -> assertThat(line.split(" ")[3]).isEqualTo(line.split(" ")[5]));
        assertThat(store.dsl().select(DELIVERY.ID).from(DELIVERY).where(DELIVERY.STATE.eq("PUBLISHED"))
                .fetchSet(DELIVERY.ID)).containsAll(handed);
        assertThat(schools.figure(last)).isEqualTo(schools.expected(last)).isGreaterThanOrEqualTo(2 * handed.size());
        assertThat(publishedTwice(store)).isZero();
        assertManifestsHold(store, schools);
    }

    private static int publishedTwice(TestStore store) {
        return store.dsl().resultQuery("""
                SELECT count(*) FROM (SELECT d.delivery FROM publication_delivery d JOIN publication p ON p.n = d.n
                WHERE p.state = 'PUBLISHED' AND d.sign = 1 GROUP BY d.delivery HAVING count(*) > 1) twice""")
                .fetchSingle(0, Integer.class);
    }

    private static void assertManifestsHold(TestStore store, PairsOfSchools schools) {
        ManifestBuild manifests = new ManifestBuild(store.dsl(), schools.centre().warehouse);
        List<Integer> published = store.dsl().resultQuery("SELECT n FROM publication WHERE state = 'PUBLISHED'")
                .fetch(0, Integer.class);
        for (int number : published) {
            assertThat(manifests.read(number).stream().filter(part -> part.table().equals("change"))
                    .map(ManifestBuild.Part::hash)).containsExactlyElementsOf(store.dsl().resultQuery(
                    "SELECT hash FROM manifest WHERE part = 'change' AND n = " + number).fetch(0, String.class));
        }
    }

    private PairsOfSchools centre(TestStore store) {
        return new PairsOfSchools(new TestPublisher(store.dsl(), warehouse, Catalogue.bundled(),
                Duration.ofSeconds(1)));
    }

    private String storeUrl() {
        try (TestStore store = TestStore.h2(folder)) {
            return store.url();
        }
    }

    private Stream<String> heard(String word) {
        return heard.stream().filter(line -> line.startsWith(word));
    }

    private Victim start(String url, String user, BuildStep step) throws IOException {
        Server server = TestWarehouse.server();
        Path output = folder.resolve("output-" + started++);
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                MortalPublisher.class.getName(), url, user, server.url().toString(), server.serving().name(),
                server.serving().password(), step.name(), String.valueOf(nextPair), String.valueOf(PAIRS));
        nextPair += PAIRS;
        return new Victim(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile())
                .start(), output);
    }

    private void await(Victim victim) throws IOException, InterruptedException {
        assertThat(victim.process().waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
        List<String> lines = Files.readAllLines(victim.output());
        assertThat(victim.process().exitValue()).as(String.join("\n", lines)).isIn(0, KILLED);
        kills += victim.process().exitValue() == KILLED ? 1 : 0;
        heard.addAll(lines);
    }

    private record Victim(Process process, Path output) {
    }
}
