package vn.khue.targets.internal;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.khue.publication.AlsoCommitted;
import vn.khue.publication.Committing;
import vn.khue.warehouse.Warehouse;

/** Goals that came in files: set when their publication is committed, in the order of deliveries and lines. */
@Component
class DeliveredTargets implements AlsoCommitted {

    private static final String DATASET = "targets";

    private final Warehouse warehouse;

    DeliveredTargets(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Decision prepare(Committing publication) {
        List<Goal> goals = publication.brings(DATASET) ? goals(publication) : List.of();
        return transaction -> {
            StoredTargets targets = new StoredTargets(transaction);
            goals.forEach(goal -> targets.set(goal.indicator(), goal.unit(), goal.year(), goal.share(),
                    "delivery " + goal.delivery()));
        };
    }

    private List<Goal> goals(Committing publication) {
        return warehouse.dsl().resultQuery("SELECT * FROM (%s) ORDER BY delivery, line"
                .formatted(publication.rows(DATASET))).fetch(row -> new Goal(row.get("indicator", String.class),
                        row.get("unit", String.class), row.get("year", Integer.class),
                        row.get("goal", BigDecimal.class).movePointLeft(2).stripTrailingZeros(),
                        row.get("delivery", Long.class)));
    }

    /** @param share 0.7 of a file's 70 % */
    private record Goal(String indicator, String unit, int year, BigDecimal share, long delivery) {
    }
}
