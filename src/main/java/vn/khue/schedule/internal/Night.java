package vn.khue.schedule.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import vn.khue.ingest.Arrivals;
import vn.khue.ingest.Completeness;
import vn.khue.ingest.Intake;
import vn.khue.ingest.NightArrivals;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.schedule.NightRun;
import vn.khue.schedule.NightSettings;
import vn.khue.schedule.NightStep;
import vn.khue.store.Lease;
import vn.khue.store.Leases;

/**
 * Closes a night: takes in what has come, writes down who has sent what, publishes everything together. Each step finds
 * what an earlier run left, so a run that broke off is made good by the next.
 */
public final class Night {

    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final String LEASE = "night";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Leases leases;
    private final NightRuns runs;
    private final Intake intake;
    private final Arrivals arrivals;
    private final Completeness completeness;
    private final Publications publications;
    private final NightWatch watch;
    private final LocalTime at;
    private final Clock clock;

    /** @param clock tells which night has ended, in the time of Viet Nam */
    Night(Leases leases, NightRuns runs, Intake intake, Arrivals arrivals, Completeness completeness,
            Publications publications, NightWatch watch, NightSettings settings, Clock clock) {
        this.leases = leases;
        this.runs = runs;
        this.intake = intake;
        this.arrivals = arrivals;
        this.completeness = completeness;
        this.publications = publications;
        this.watch = watch;
        this.at = settings.at();
        this.clock = clock;
    }

    /** The newest night that has ended. A night that is closed in the morning bears the date of the day before. */
    public LocalDate newest() {
        LocalDate closed = LocalDateTime.now(clock).minusNanos(at.toNanoOfDay()).toLocalDate();
        return at.isBefore(LocalTime.NOON) ? closed.minusDays(1) : closed;
    }

    /** Takes the lease and writes the run down; empty when one is under way. Whoever begins a run must run it. */
    public Optional<Begun> begin(String by) {
        return leases.tryAcquire(LEASE).map(lease -> begin(lease, by));
    }

    /** Closes the newest night, after a run that is under way. */
    NightRun close(String by) {
        return begin(leases.acquire(LEASE, PATIENCE)
                .orElseThrow(() -> new IllegalStateException("another run takes too long")), by).run();
    }

    private Begun begin(Lease lease, String by) {
        try {
            int broken = runs.giveUpBroken();
            if (broken > 0) {
                LOG.warn("{} broken night(s) given up", broken);
            }
            return new Begun(lease, runs.begin(newest(), by));
        } catch (RuntimeException failure) {
            lease.close();
            throw failure;
        }
    }

    /** A run that is written down and not yet done. */
    public final class Begun {

        private final Lease lease;
        private final NightRun first;

        private Begun(Lease lease, NightRun first) {
            this.lease = lease;
            this.first = first;
        }

        /** As it was written down. */
        public NightRun first() {
            return first;
        }

        /** Does the work; a failure is told by the run's state. */
        public NightRun run() {
            try (lease) {
                NightRun ended = work(first, lease);
                watch.over(ended);
                return ended;
            }
        }
    }

    private NightRun work(NightRun first, Lease lease) {
        try {
            return publish(writeDown(takeIn(first), lease), lease);
        } catch (RuntimeException failure) {
            LOG.warn("The night of {} broke off", first.night(), failure);
            return runs.failed(first, failure.getMessage() == null ? failure.toString() : failure.getMessage());
        }
    }

    private NightRun takeIn(NightRun run) {
        watch.tell(run);
        intake.workOff(PATIENCE);
        return run;
    }

    private NightRun writeDown(NightRun run, Lease lease) {
        NightRun writing = begin(run, NightStep.COMPLETENESS, lease);
        completeness.handIn(run.night(), run.startedBy());
        intake.workOff(PATIENCE);
        NightArrivals.Count count = arrivals.of(run.night()).total();
        return runs.counted(writing, count.expected(), count.received());
    }

    private NightRun publish(NightRun run, Lease lease) {
        NightRun publishing = begin(run, NightStep.PUBLICATION, lease);
        OptionalInt number = publications.publish(Published.Kind.NIGHT)
                .map(published -> OptionalInt.of(published.number())).orElse(OptionalInt.empty());
        LOG.info("Night of {} closed: {} of {} files have come", run.night(), run.received().orElse(0),
                run.expected().orElse(0));
        return runs.done(publishing, number);
    }

    private NightRun begin(NightRun run, NightStep step, Lease lease) {
        lease.requireHeld();
        NightRun begun = runs.step(run, step);
        watch.tell(begun);
        return begun;
    }
}
