package vn.khue.schedule.internal;

import java.time.Clock;
import java.time.LocalTime;
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
 * The place of the nights in the schedule. Each is closed twice: at its hour, and once more when the files that had
 * until morning are there. A night that fell into a pause is run once afterwards; one whose process died
 * is run again by the next; one that failed is tried again after a while.
 */
final class NightSchedule {

    static final JobKey JOB = JobKey.jobKey("night");
    static final TriggerKey TRIGGER = TriggerKey.triggerKey("night");
    static final TriggerKey AGAIN = TriggerKey.triggerKey("night-again");

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
        register(trigger(TRIGGER, cron(settings.at()).withMisfireHandlingInstructionFireAndProceed()));
        // what it would have taken in, the run after a pause takes in too
        register(trigger(AGAIN, cron(settings.again()).withMisfireHandlingInstructionDoNothing()));
    }

    private void register(CronTrigger wanted) throws SchedulerException {
        Trigger known = scheduler.getTrigger(wanted.getKey());
        if (known == null) {
            add(wanted);
        } else if (!(known instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression()))) {
            scheduler.rescheduleJob(wanted.getKey(), wanted);
        }
    }

    private void add(CronTrigger trigger) throws SchedulerException {
        try {
            scheduler.scheduleJob(trigger);
        } catch (ObjectAlreadyExistsException anotherInstanceWasFirst) {
            LOG.debug("the night is in the schedule already", anotherInstanceWasFirst);
        }
    }

    private static JobDetail job() {
        return JobBuilder.newJob(NightJob.class).withIdentity(JOB).storeDurably().requestRecovery().build();
    }

    private static CronTrigger trigger(TriggerKey key, CronScheduleBuilder schedule) {
        return TriggerBuilder.newTrigger().withIdentity(key).forJob(JOB).withSchedule(schedule).build();
    }

    private CronScheduleBuilder cron(LocalTime hour) {
        return CronScheduleBuilder.dailyAtHourAndMinute(hour.getHour(), hour.getMinute())
                .inTimeZone(TimeZone.getTimeZone(zone));
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
