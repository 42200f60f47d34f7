package vn.khue.ingest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.Warehouse;

/** What was written down about earlier nights. */
public final class NightFacts {

    /** The dataset that tells, night by night, which school has sent what. */
    static final String DATASET = "intake-nights";
    /** The rarest files are due once a year. */
    private static final int DAYS = 400;

    private final Catalogue catalogue;
    private final Deliveries deliveries;
    private final Warehouse warehouse;

    /** @param deliveries that say which loadings count */
    public NightFacts(Catalogue catalogue, Deliveries deliveries, Warehouse warehouse) {
        this.catalogue = catalogue;
        this.deliveries = deliveries;
        this.warehouse = warehouse;
    }

    boolean areKept() {
        return catalogue.contracts().stream().anyMatch(contract -> contract.id().equals(DATASET));
    }

    Misses before(LocalDate night) {
        List<Long> loadings = areKept() ? deliveries.loadingsInForce(DATASET, night.minusDays(DAYS), night) : List.of();
        return new Misses(loadings.isEmpty() ? Map.of() : warehouse.dsl().resultQuery("""
                SELECT dataset, school, argMax(missed, (night, as_of, delivery, line)) AS missed
                FROM fact_intake_nights WHERE loading IN (%s) AND night < toDate32('%s') GROUP BY dataset, school"""
                .formatted(Numbers.list(loadings), night))
                .fetchMap(row -> new Misses.Key(row.get("dataset", String.class), row.get("school", String.class)),
                        row -> row.get("missed", Integer.class)));
    }
}
