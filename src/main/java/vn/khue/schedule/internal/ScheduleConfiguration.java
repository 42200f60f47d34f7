package vn.khue.schedule.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.ingest.Arrivals;
import vn.khue.ingest.Completeness;
import vn.khue.ingest.Intake;
import vn.khue.publication.Publications;
import vn.khue.schedule.NightSettings;
import vn.khue.store.Leases;

/** Puts the nights together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NightSettings.class)
class ScheduleConfiguration {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Bean
    Night night(Leases leases, NightRuns runs, Intake intake, Arrivals arrivals, Completeness completeness,
            Publications publications, NightWatch watch, NightSettings settings) {
        return new Night(leases, runs, intake, arrivals, completeness, publications, watch, settings,
                Clock.system(ZONE));
    }

    /** The scheduler starts after all beans are there, so its first look finds the job. */
    @Bean
    NightSchedule nightSchedule(Scheduler scheduler, NightSettings settings) throws SchedulerException {
        NightSchedule schedule = new NightSchedule(scheduler, settings, ZONE);
        schedule.register();
        return schedule;
    }
}
