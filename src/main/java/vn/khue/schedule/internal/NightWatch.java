package vn.khue.schedule.internal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.BuildStep;
import vn.khue.schedule.NightProgress;
import vn.khue.schedule.NightRun;

/** Tells the application how a run goes on. Of a build it tells when that is on the thread of a run. */
@Component
final class NightWatch implements BuildProgress {

    private static final Logger LOG = LoggerFactory.getLogger(NightWatch.class);

    private final ApplicationEventPublisher events;
    private final ThreadLocal<NightRun> running = new ThreadLocal<>();

    NightWatch(ApplicationEventPublisher events) {
        this.events = events;
    }

    void tell(NightRun run) {
        running.set(run);
        publish(new NightProgress(run, Optional.empty()));
    }

    void over(NightRun run) {
        running.remove();
        publish(new NightProgress(run, Optional.empty()));
    }

    @Override
    public void finished(int publication, BuildStep step) {
        NightRun run = running.get();
        if (run != null) {
            publish(new NightProgress(run, Optional.of(step)));
        }
    }

    /** Whoever listens does not stop a night. */
    private void publish(NightProgress progress) {
        try {
            events.publishEvent(progress);
        } catch (RuntimeException listener) {
            LOG.warn("Somebody who watches the night failed", listener);
        }
    }
}
