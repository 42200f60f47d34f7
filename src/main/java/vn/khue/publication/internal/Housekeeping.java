package vn.khue.publication.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.khue.warehouse.Warehouse;

/** Makes what is only for speed, and drops what no reader can ask for. The publication stands even if this fails. */
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int HEADS_KEPT = 3;

    private final Warehouse warehouse;
    private final PublicationRegister register;
    private final Checkpoints checkpoints;

    Housekeeping(Warehouse warehouse, PublicationRegister register, Checkpoints checkpoints) {
        this.warehouse = warehouse;
        this.register = register;
        this.checkpoints = checkpoints;
    }

    void after(Build build) {
        try {
            keepPartitions("head", register.newest(HEADS_KEPT), build.number());
            keepPartitions("touched", List.of(), build.number());
            checkpoints.extend(build);
        } catch (RuntimeException problem) {
            LOG.warn("publication {} stands, but tidying up after it failed", build.number(), problem);
        }
    }

    /** Leaves the numbers from {@code own} on alone: another instance may have taken over and be building one. */
    private void keepPartitions(String table, List<Integer> kept, int own) {
        warehouse.dsl().resultQuery("SELECT DISTINCT pub FROM " + table).fetch(0, Integer.class).stream()
                .filter(pub -> pub < own && !kept.contains(pub))
                .forEach(pub -> warehouse.execute("ALTER TABLE %s DROP PARTITION %d".formatted(table, pub)));
    }
}
