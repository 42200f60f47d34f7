package vn.khue.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.khue.ingest.DeliveryState;
import vn.khue.publication.BuildStep;
import vn.khue.publication.Published;
import vn.khue.schedule.NightProgress;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightRun.State;
import vn.khue.schedule.NightStep;
import vn.khue.store.Lease;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** A night takes in what has come, writes down who sent it, and publishes it all together. */
class NightTest {

    private static final LocalDate NIGHT = LocalDate.of(2023, 5, 30);

    private final TestStore store = TestStore.h2();
    private final Warehouse warehouse = TestWarehouse.empty();
    private final TestNight centre = new TestNight(store, warehouse);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatHasComeIsCheckedWrittenDownAndPublishedTogether() {
        centre.register();
        long records = centre.records("66643101");
        NightRun run = centre.night.close("khue");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.night()).isEqualTo(NIGHT);
        assertThat(run.publication()).hasValue(1);
        assertThat(run.expected()).hasValue(4);
        assertThat(run.received()).hasValue(1);
        assertThat(run.endedAt()).isPresent();
        assertThat(centre.intake.state(records)).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(centre.publications.newest().orElseThrow().kind()).isEqualTo(Published.Kind.NIGHT);
        assertThat(centre.publications.newest().orElseThrow().dataDate()).isEqualTo(LocalDate.of(2023, 5, 30));
        assertThat(warehouse.dsl().resultQuery("SELECT concat(sum(received), ' of ', count()) FROM fact_intake_nights")
                .fetchSingle(0, String.class)).isEqualTo("1 of 4");
    }

    @Test
    void aNightWithoutFilesSaysSoAndPublishesThatNothingCame() {
        centre.register();
        centre.night.close("khue");
        centre.clock.set("2023-06-02T02:00");
        NightRun run = centre.night.close("khue");

        assertThat(run.received()).hasValue(0);
        assertThat(run.expected()).hasValue(4);
        assertThat(run.publication()).hasValue(2);
        assertThat(centre.publications.newest().orElseThrow().dataDate()).isEqualTo(LocalDate.of(2023, 6, 1));
    }

    @Test
    void aCentreWithoutSchoolsHasNothingToPublish() {
        NightRun run = centre.night.close("khue");

        assertThat(run.state()).isEqualTo(State.DONE);
        assertThat(run.expected()).hasValue(0);
        assertThat(run.publication()).isEmpty();
    }

    @Test
    void closingANightAgainPublishesOnlyWhatIsNew() {
        centre.register();
        centre.night.close("khue");
        assertThat(centre.night.close("quantri").publication()).isEmpty();
        centre.records("66643102");

        assertThat(centre.night.close("quantri").publication()).hasValue(2);
        assertThat(centre.runs.newest(9)).extracting(NightRun::startedBy)
                .containsExactly("quantri", "quantri", "khue");
        assertThat(centre.runs.newest(9).getFirst().received()).hasValue(1);
    }

    @Test
    void theNightThatIsClosedIsTheNewestThatHasEnded() {
        centre.clock.set("2023-05-31T01:59");
        assertThat(centre.night.newest()).isEqualTo(NIGHT.minusDays(1));
        centre.clock.set("2023-05-31T02:00");
        assertThat(centre.night.newest()).isEqualTo(NIGHT);
        centre.clock.set("2023-05-31T23:59");
        assertThat(centre.night.newest()).isEqualTo(NIGHT);
    }

    @Test
    void everyStepIsToldAndEveryStepOfTheBuild() {
        centre.register();
        centre.night.close("khue");

        assertThat(centre.told.stream().map(told -> told.run().step()).distinct()).containsExactly(NightStep.values());
        assertThat(centre.told.stream().map(told -> told.built().orElse(null)).filter(Objects::nonNull))
                .containsExactly(BuildStep.values());
        assertThat(centre.told.getFirst().run().state()).isEqualTo(State.RUNNING);
        assertThat(centre.told.getLast().run().state()).isEqualTo(State.DONE);
        centre.publications.publish(Published.Kind.ADHOC);
        assertThat(centre.told.getLast().run().state()).isEqualTo(State.DONE);
    }

    @Test
    void aNightThatBreaksSaysWhyAndTheNextOneMakesItGood() {
        TestNight broken = new TestNight(store, warehouse, (number, step) -> {
            if (step == BuildStep.CHANGES) {
                throw new IllegalStateException("the disk is full");
            }
        });
        broken.register();
        NightRun failed = broken.night.close("khue");
        NightRun next = centre.night.close("khue");

        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.step()).isEqualTo(NightStep.PUBLICATION);
        assertThat(failed.reason().orElseThrow()).contains("the disk is full");
        assertThat(broken.told).extracting(NightProgress::run).last().isEqualTo(failed);
        assertThat(next.publication()).hasValue(2);
    }

    @Test
    void whoAsksWhileANightIsUnderWayIsToldSo() {
        try (Lease elsewhere = centre.leases.tryAcquire("night").orElseThrow()) {
            assertThat(elsewhere.fence()).isPositive();
            assertThat(centre.night.begin("quantri")).isEmpty();
        }
        Night.Begun begun = centre.night.begin("quantri").orElseThrow();
        assertThat(centre.night.begin("quantri")).isEmpty();
        begun.run();
    }

    @Test
    void theScheduledNightWaitsForTheOneThatSomebodyBegan() throws Exception {
        centre.register();
        Night.Begun begun = centre.night.begin("quantri").orElseThrow();
        Night elsewhere = new TestNight(store, warehouse).night;
        CompletableFuture<NightRun> scheduled = CompletableFuture.supplyAsync(() -> elsewhere.close("khue"));
        begun.run();

        assertThat(scheduled.get().state()).isEqualTo(State.DONE);
        assertThat(centre.runs.newest(9)).extracting(NightRun::startedBy, NightRun::state)
                .containsExactly(tuple("khue", State.DONE),
                        tuple("quantri", State.DONE));
    }

    @Test
    void aRunWhoseProcessDiedIsGivenUpByTheNext() {
        centre.runs.begin(NIGHT, "khue");
        centre.night.close("khue");

        List<NightRun> runs = centre.runs.newest(9);
        assertThat(runs).extracting(NightRun::state).containsExactly(State.DONE, State.FAILED);
        assertThat(runs.getLast().reason()).contains("the process that ran it has gone");
    }
}
