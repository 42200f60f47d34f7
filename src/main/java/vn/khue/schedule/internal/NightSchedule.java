package vn.khue.schedule.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightSettings;

/**
 * The place of the nights in the schedule. A night that fell into a pause is run once afterwards; one whose process died
 * is run again by the next; one that failed is tried again after a while.
 */
final class NightSchedule {

    static final JobKey JOB = JobKey.jobKey("night");
    static final TriggerKey TRIGGER = TriggerKey.triggerKey("night");

    private static final Logger LOG = LoggerFactory.getLogger(NightSchedule.class);
    private static final String ATTEMPT = "attempt";

    private final Scheduler scheduler;
    private final NightSettings settings;
    private final ZoneId zone;

    NightSchedule(Scheduler scheduler, NightSettings settings, ZoneId zone) {
        this.scheduler = scheduler;
        this.settings = settings;
        this.zone = zone;
    }

    /** Puts the job into the schedule; a trigger that stands there already stays, unless the hour is another one. */
    void register() throws SchedulerException {
        scheduler.addJob(job(), true);
        Trigger known = scheduler.getTrigger(TRIGGER);
        if (known == null) {
            add();
        } else if (!(known instanceof CronTrigger cron && cron.getCronExpression().equals(cron()))) {
            scheduler.rescheduleJob(TRIGGER, trigger());
        }
    }

    private void add() throws SchedulerException {
        try {
            scheduler.scheduleJob(trigger());
        } catch (ObjectAlreadyExistsException anotherInstanceWasFirst) {
            LOG.debug("the night is in the schedule already", anotherInstanceWasFirst);
        }
    }

    private static JobDetail job() {
        return JobBuilder.newJob(NightJob.class).withIdentity(JOB).storeDurably().requestRecovery().build();
    }

    private CronTrigger trigger() {
        return TriggerBuilder.newTrigger().withIdentity(TRIGGER).forJob(JOB)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron()).inTimeZone(TimeZone.getTimeZone(zone))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    private String cron() {
        return "0 %d %d * * ?".formatted(settings.at().getMinute(), settings.at().getHour());
    }

    /** After a run: a failed one comes again. */
    void after(NightRun run, JobExecutionContext context) throws JobExecutionException {
        int attempt = context.getTrigger().getJobDataMap().containsKey(ATTEMPT)
                ? context.getTrigger().getJobDataMap().getIntegerFromString(ATTEMPT) : 0;
        if (run.state() != NightRun.State.FAILED) {
            return;
        }
        if (attempt == settings.retries()) {
            LOG.error("The night of {} was given up until tomorrow: {}", run.night(), run.reason().orElse(""));
            return;
        }
        try {
            scheduler.scheduleJob(retry(attempt + 1));
        } catch (SchedulerException unreachable) {
            throw new JobExecutionException(unreachable);
        }
    }

    private Trigger retry(int attempt) {
        return TriggerBuilder.newTrigger().withIdentity("night-" + attempt + "-" + System.nanoTime()).forJob(JOB)
                .usingJobData(ATTEMPT, String.valueOf(attempt))
                .startAt(Date.from(Clock.systemUTC().instant().plus(settings.retry())))
                .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow()).build();
    }
}
