package vn.khue.schedule.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.spi.TriggerFiredBundle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import vn.khue.publication.BuildStep;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightRun.State;
import vn.khue.schedule.NightSettings;
import vn.khue.store.TestStore;
import vn.khue.warehouse.TestWarehouse;
import vn.khue.warehouse.Warehouse;

/** The clock starts the nights: by the real scheduler, with the application's own settings, on both databases. */
class NightScheduleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Warehouse warehouse = TestWarehouse.empty();
    private final List<Scheduler> schedulers = new ArrayList<>();

    @AfterEach
    void stop() throws SchedulerException {
        for (Scheduler scheduler : schedulers) {
            scheduler.shutdown(true);
        }
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theNightIsClosedAtTwoInTheTimeOfVietNamAndTheScheduleOutlivesTheProcess(TestStore store) throws Exception {
        instance(store, new TestNight(store, warehouse));
        Scheduler later = instance(store, new TestNight(store, warehouse));

        CronTrigger trigger = (CronTrigger) later.getTrigger(NightSchedule.TRIGGER);
        assertThat(trigger.getTimeZone().toZoneId()).isEqualTo(ZONE);
        assertThat(trigger.getNextFireTime().toInstant().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.of(2, 0));
        assertThat(trigger.getNextFireTime().toInstant()).isBefore(Instant.now().plus(Duration.ofHours(25)));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void theNightIsClosedOnceMoreAtFiveForFilesThatHadTimeUntilFour(TestStore store) throws Exception {
        Scheduler scheduler = instance(store, new TestNight(store, warehouse));

        assertThat(scheduler.getTrigger(NightSchedule.AGAIN).getNextFireTime().toInstant().atZone(ZONE).toLocalTime())
                .isEqualTo(LocalTime.of(5, 0));
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void nightsThatFellIntoAPauseAreRunOnceByOneOfTwoInstances(TestStore store) throws Exception {
        TestNight one = new TestNight(store, warehouse);
        TestNight other = new TestNight(store, warehouse);
        Scheduler first = instance(store, one);
        Scheduler second = instance(store, other);
        miss(store, Duration.ofDays(3));
        first.start();
        second.start();

        await().atMost(PATIENCE).until(() -> isOver(store, one));
        assertThat(one.runs.newest(9)).singleElement().satisfies(run -> {
            assertThat(run.state()).isEqualTo(State.DONE);
            assertThat(run.startedBy()).isEqualTo(NightRun.SCHEDULE);
        });
        assertThat(first.getTrigger(NightSchedule.TRIGGER).getNextFireTime().toInstant()).isAfter(Instant.now());
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aNightThatFailedIsTriedAgainUntilItSucceedsOrIsGivenUp(TestStore store) throws Exception {
        TestNight broken = new TestNight(store, warehouse, (number, step) -> {
            if (step == BuildStep.OPENED) {
                throw new IllegalStateException("the disk is full");
            }
        });
        broken.register();
        Scheduler scheduler = instance(store, broken, new NightSettings(LocalTime.of(2, 0), LocalTime.of(5, 0), Duration.ofMillis(1), 2));
        miss(store, Duration.ofHours(1));
        scheduler.start();

        await().atMost(PATIENCE).until(() -> broken.runs.newest(9).size() == 3 && isOver(store, broken));
        assertThat(broken.runs.newest(9)).extracting(NightRun::state).containsOnly(State.FAILED);
        assertThat(scheduler.getTriggersOfJob(NightSchedule.JOB)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void aNightWhoseProcessDiedIsRunAgainByAnother(TestStore store) throws Exception {
        TestNight centre = new TestNight(store, warehouse);
        Scheduler scheduler = instance(store, centre);
        dieInTheMiddle(store);
        scheduler.start();

        await().atMost(PATIENCE).until(() -> isOver(store, centre));
        assertThat(centre.runs.newest(9)).extracting(NightRun::state).containsExactly(State.DONE);
    }

    @ParameterizedTest
    @MethodSource("vn.khue.store.TestStore#each")
    void anotherHourInTheSettingsMovesTheNightAndTheSameHourLeavesItAlone(TestStore store) throws Exception {
        instance(store, new TestNight(store, warehouse));
        miss(store, Duration.ofHours(5));
        Scheduler same = instance(store, new TestNight(store, warehouse));
        assertThat(same.getTrigger(NightSchedule.TRIGGER).getNextFireTime().toInstant()).isBefore(Instant.now());

        Scheduler moved = instance(store, new TestNight(store, warehouse),
                new NightSettings(LocalTime.of(4, 30), LocalTime.of(5, 0), Duration.ofMinutes(10), 12));
        assertThat(moved.getTrigger(NightSchedule.TRIGGER).getNextFireTime().toInstant().atZone(ZONE).toLocalTime())
                .isEqualTo(LocalTime.of(4, 30));
    }

    /** The schedule stands as if no instance had been there since. */
    private static void miss(TestStore store, Duration ago) {
        assertThat(store.dsl().execute("UPDATE qrtz_triggers SET next_fire_time = {0}",
                Instant.now().minus(ago).toEpochMilli())).isEqualTo(2);
    }

    /** The rows that a killed instance leaves. */
    private static void dieInTheMiddle(TestStore store) {
        long then = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
        store.dsl().execute("UPDATE qrtz_triggers SET trigger_state = 'BLOCKED'");
        store.dsl().execute("INSERT INTO qrtz_scheduler_state VALUES ('khue', 'killed', {0}, 15000)", then);
        store.dsl().execute("""
                INSERT INTO qrtz_fired_triggers VALUES ('khue', 'killed1', 'night', 'DEFAULT', 'killed', {0}, {0}, 5,
                'EXECUTING', 'night', 'DEFAULT', true, true)""", then);
    }

    private static boolean isOver(TestStore store, TestNight centre) {
        return !centre.runs.newest(1).isEmpty() && centre.runs.newest(1).getFirst().endedAt().isPresent()
                && store.dsl().fetchValue("SELECT count(*) FROM qrtz_fired_triggers").equals(0L);
    }

    private Scheduler instance(TestStore store, TestNight centre) throws Exception {
        return instance(store, centre, TestNight.SETTINGS);
    }

    /** A scheduler as the application has it, not started. */
    private Scheduler instance(TestStore store, TestNight centre, NightSettings settings) throws Exception {
        NightSchedule[] schedule = new NightSchedule[1];
        SchedulerFactoryBean factory = new SchedulerFactoryBean();
        factory.setDataSource(store.dataSource());
        factory.setTransactionManager(new JdbcTransactionManager(store.dataSource()));
        factory.setSchedulerName("khue");
        factory.setQuartzProperties(properties("instance-" + schedulers.size()));
        factory.setJobFactory((TriggerFiredBundle fired, Scheduler scheduler) -> new NightJob(centre.night, schedule[0]));
        factory.afterPropertiesSet();
        Scheduler scheduler = factory.getScheduler();
        schedulers.add(scheduler);
        schedule[0] = new NightSchedule(scheduler, settings, ZONE);
        schedule[0].register();
        return scheduler;
    }

    /** Those of the application; the retries and instances of a test follow each other faster. */
    private static Properties properties(String instance) throws IOException {
        EnumerablePropertySource<?> yaml = (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml")).getFirst();
        String prefix = "spring.quartz.properties.";
        Properties properties = new Properties();
        for (String name : yaml.getPropertyNames()) {
            if (name.startsWith(prefix)) {
                properties.put(name.substring(prefix.length()), String.valueOf(yaml.getProperty(name)));
            }
        }
        assertThat(properties).isNotEmpty();
        properties.put("org.quartz.scheduler.instanceId", instance);
        return properties;
    }
}
