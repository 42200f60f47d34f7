package vn.khue.schedule.internal;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import vn.khue.schedule.NightRun;

/** What the clock starts. Its name stands in the operational store: who renames it renames it there too. */
@DisallowConcurrentExecution
final class NightJob implements Job {

    private final Night night;
    private final NightSchedule schedule;

    NightJob(Night night, NightSchedule schedule) {
        this.night = night;
        this.schedule = schedule;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        schedule.after(night.close(NightRun.SCHEDULE), context);
    }
}
