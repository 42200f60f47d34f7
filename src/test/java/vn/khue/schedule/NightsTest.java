package vn.khue.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.khue.warehouse.TestWarehouse;

/** The nights as the application puts them together. */
@DirtiesContext
@SpringBootTest(classes = NightsTest.BelowTheScreens.class, webEnvironment = WebEnvironment.NONE)
class NightsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Everything below the screens, and somebody who listens. */
    @EnableAutoConfiguration(excludeName = {"com.vaadin.flow.spring.SpringBootAutoConfiguration",
        "com.vaadin.flow.spring.SpringSecurityAutoConfiguration"})
    @ComponentScan({"vn.khue.store", "vn.khue.warehouse", "vn.khue.catalogue", "vn.khue.network", "vn.khue.ingest",
        "vn.khue.publication", "vn.khue.schedule"})
    static class BelowTheScreens {

        final List<NightProgress> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void hear(NightProgress progress) {
            heard.add(progress);
        }
    }

    @Autowired
    private Nights nights;
    @Autowired
    private Scheduler scheduler;
    @Autowired
    private BelowTheScreens listener;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        TestWarehouse.register(properties);
    }

    @Test
    void whoeverAsksGetsARunAndHearsHowItGoes() {
        NightRun begun = nights.runNow("quantri").orElseThrow();

        assertThat(begun.night()).isEqualTo(nights.newest()).isBefore(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        await().atMost(PATIENCE).until(() -> ended("quantri").size() == 1);
        assertThat(ended("quantri")).extracting(NightRun::id).containsExactly(begun.id());
        assertThat(listener.heard).extracting(told -> told.run().state()).contains(NightRun.State.RUNNING)
                .endsWith(NightRun.State.DONE);
    }

    @Test
    void theClockStartsTheJobThatSpringPutsTogether() throws SchedulerException {
        scheduler.start();
        scheduler.triggerJob(JobKey.jobKey("night"));

        await().atMost(PATIENCE).until(() -> ended(NightRun.SCHEDULE).size() == 1);
        assertThat(scheduler.getTriggersOfJob(JobKey.jobKey("night"))).isNotEmpty();
    }

    private List<NightRun> ended(String by) {
        return nights.history(9).stream().filter(run -> run.startedBy().equals(by))
                .filter(run -> run.state() == NightRun.State.DONE).toList();
    }
}
