package vn.khue.sample;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.khue.ingest.DeliveryReport;
import vn.khue.ingest.DeliveryState;
import vn.khue.ingest.Intake;
import vn.khue.network.Centre;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.sample.SampleProgress.Stage;

/**
 * Opens the centre of the sample province and, once the server is up, hands its files to the intake and publishes them.
 * Every step finds what an earlier start left, so a start that was cut short is taken up by the next, and a start after
 * a whole one changes nothing.
 */
@Component
@Profile("demo")
public class SampleLoader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final String BY = "khue";
    private static final int FAILURES_ALLOWED = 20;
    private static final long PAUSE_MILLIS = 1000;

    private final Centre centre;
    private final Intake intake;
    private final Publications publications;
    private final ApplicationEventPublisher events;
    private final SampleSet sample = SampleSet.bundled();
    private final List<Long> deliveries = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sample").factory());
    private int failures;
    private volatile SampleProgress progress;

    SampleLoader(Centre centre, Intake intake, Publications publications, ApplicationEventPublisher events) {
        this.centre = centre;
        this.intake = intake;
        this.publications = publications;
        this.events = events;
        this.progress = new SampleProgress(Stage.WAITING, 0, sample.files().size());
    }

    /** How far it has come. */
    public SampleProgress progress() {
        return progress;
    }

    /** Before any page is shown, so that every page says whose figures these are. */
    @PostConstruct
    void open() {
        centre.open(sample.centreInfo());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.scheduleWithFixedDelay(this::attempt, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdown();
    }

    private void attempt() {
        try {
            load();
        } catch (IOException | RuntimeException failure) {
            failed(failure);
        }
        if (progress.isOver()) {
            thread.shutdown();
        }
    }

    /** Goes as far as it can; the intake's own thread may be at the same files. */
    private void load() throws IOException {
        handIn();
        intake.work();
        List<DeliveryReport> reports = deliveries.stream().map(intake::report).toList();
        int waiting = count(reports, DeliveryState.RECEIVED);
        report(Stage.LOADING, reports.size() - waiting);
        if (count(reports, DeliveryState.REFUSED) > 0) {
            giveUp(reports);
        } else if (waiting == 0) {
            publish(count(reports, DeliveryState.CHECKED));
        }
    }

    /** The warehouse may be starting anew, so the first failure is not the end; one trace is enough for all. */
    private void failed(Exception failure) {
        failures++;
        if (failures == 1) {
            LOG.warn("The sample will be tried again", failure);
        } else if (failures == FAILURES_ALLOWED) {
            LOG.error("The sample was given up: {}", failure.toString());
            report(Stage.FAILED, progress.files());
        }
    }

    private void handIn() throws IOException {
        for (SampleSet.SampleFile file : sample.files().subList(deliveries.size(), sample.files().size())) {
            try (InputStream bytes = file.open()) {
                deliveries.add(intake.receiveOnce(file.handed(BY), bytes).delivery());
            }
        }
    }

    private void publish(int checked) {
        if (checked > 0) {
            report(Stage.PUBLISHING, deliveries.size());
            publications.publish(Published.Kind.ADHOC);
        }
        report(Stage.DONE, deliveries.size());
    }

    private void giveUp(List<DeliveryReport> reports) {
        reports.stream().filter(report -> report.state() == DeliveryState.REFUSED)
                .forEach(report -> LOG.error("The sample's own file was refused: {} {}", report.fileName(),
                        report.refusal()));
        report(Stage.FAILED, reports.size());
    }

    private void report(Stage stage, int files) {
        SampleProgress now = new SampleProgress(stage, files, sample.files().size());
        if (!now.equals(progress)) {
            progress = now;
            events.publishEvent(now);
        }
    }

    private static int count(List<DeliveryReport> reports, DeliveryState state) {
        return (int) reports.stream().filter(report -> report.state() == state).count();
    }
}
