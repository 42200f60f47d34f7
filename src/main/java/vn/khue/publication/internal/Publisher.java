package vn.khue.publication.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.BuildProgress;
import vn.khue.publication.BuildStep;
import vn.khue.publication.PublicationCommitted;
import vn.khue.publication.PublicationFailed;
import vn.khue.publication.Publications;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.store.Lease;
import vn.khue.store.Leases;

/**
 * Builds publications: writes everything stamped with a fresh number that nobody reads, reads it back, and makes it
 * visible with one transaction of the operational store. See {@code docs/architecture.md}.
 */
@Service
class Publisher implements Publications {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Leases leases;
    private final Catalogue catalogue;
    private final PublicationRegister register;
    private final Stages stages;
    private final Housekeeping housekeeping;
    private final List<BuildProgress> progress;
    private final ApplicationEventPublisher events;

    Publisher(Leases leases, Catalogue catalogue, PublicationRegister register, Stages stages, Housekeeping housekeeping,
            List<BuildProgress> progress, ApplicationEventPublisher events) {
        this.leases = leases;
        this.catalogue = catalogue;
        this.register = register;
        this.stages = stages;
        this.housekeeping = housekeeping;
        this.progress = progress;
        this.events = events;
    }

    @Override
    public Optional<Published> newest() {
        return register.newest();
    }

    @Override
    public Optional<Published> find(int number) {
        return register.find(number);
    }

    @Override
    public Snapshot snapshot(Published published) {
        return register.snapshot(published.number());
    }

    @Override
    public Optional<Published> publish(Published.Kind kind) {
        try (Lease lease = leases.acquire("publication", PATIENCE)
                .orElseThrow(() -> new PublicationFailed("another instance has been publishing for too long"))) {
            int broken = register.giveUpBroken(lease);
            if (broken > 0) {
                LOG.warn("{} broken publication(s) given up", broken);
            }
            return catalogue.throughout(() -> register.open(kind, lease).map(build -> build(build, lease)));
        }
    }

    private Published build(Build build, Lease lease) {
        Published published;
        try {
            published = write(build, lease);
        } catch (RuntimeException problem) {
            published = committedAfterAll(build).orElseThrow(() -> givenUp(build, problem));
        }
        announce(build, published);
        return published;
    }

    private Published write(Build build, Lease lease) {
        done(build, BuildStep.OPENED);
        for (Stages.Stage stage : stages.inOrder()) {
            lease.requireHeld();
            stage.work().accept(build);
            done(build, stage.step());
        }
        return register.commit(build, lease);
    }

    /** The store may have committed although its answer was lost on the way. */
    private Optional<Published> committedAfterAll(Build build) {
        try {
            return register.find(build.number());
        } catch (RuntimeException storeAway) {
            return Optional.empty();
        }
    }

    private PublicationFailed givenUp(Build build, RuntimeException problem) {
        PublicationFailed failure = new PublicationFailed(build.number(), problem);
        try {
            register.giveUp(build, String.valueOf(problem.getMessage()));
            if (problem instanceof FactsDiffer damaged) {
                register.sendBack(damaged.deliveries());
            }
        } catch (RuntimeException storeAway) {
            failure.addSuppressed(storeAway);
        }
        return failure;
    }

    /** From here on the publication stands, whatever happens. */
    private void announce(Build build, Published published) {
        LOG.info("publication {} committed: {} deliveries, data of {}", published.number(),
                build.appearing().size(), published.dataDate());
        done(build, BuildStep.COMMITTED);
        events.publishEvent(new PublicationCommitted(published.number()));
        housekeeping.after(build);
        done(build, BuildStep.TIDIED);
    }

    private void done(Build build, BuildStep step) {
        progress.forEach(listener -> listener.finished(build.number(), step));
    }
}
