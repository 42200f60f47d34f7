package vn.khue.publication.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.checks.FactHash;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.Warehouse;

/**
 * Stamps the loadings that appear and those that go; first makes sure that their rows are all there.
 *
 * @see "docs/decisions/0012-a-publication-verifies-what-it-stands-on.md"
 */
@Component
class LoadingBuild {

    private static final String EMPTY = "0";

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    LoadingBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        requireWhole(build.appearing());
        StringBuilder rows = new StringBuilder();
        build.appearing().forEach(delivery -> rows.append(row(delivery, build.number(), 1)));
        build.retiring().forEach(delivery -> rows.append(row(delivery, build.number(), -1)));
        if (!rows.isEmpty()) {
            warehouse.insert("visible_loading", List.of("dataset", "loading", "delivery", "pub", "sign"),
                    Format.TAB_SEPARATED, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String row(PinnedDelivery delivery, int pub, int sign) {
        return "%s\t%d\t%d\t%d\t%d\n".formatted(delivery.dataset(), delivery.loading(), delivery.id(), pub, sign);
    }

    /** Facts were hashed when they were checked; if the warehouse lost, doubled or altered any since, nothing goes out. */
    private void requireWhole(List<PinnedDelivery> deliveries) {
        Map<String, List<PinnedDelivery>> byDataset = deliveries.stream()
                .collect(Collectors.groupingBy(PinnedDelivery::dataset));
        List<Long> differing = byDataset.entrySet().stream()
                .flatMap(dataset -> differing(dataset.getKey(), dataset.getValue()).stream()).sorted().toList();
        if (!differing.isEmpty()) {
            throw new FactsDiffer(differing);
        }
    }

    private List<Long> differing(String dataset, List<PinnedDelivery> deliveries) {
        Contract contract = catalogue.contract(dataset);
        String loadings = deliveries.stream().map(d -> String.valueOf(d.loading())).collect(Collectors.joining(", "));
        Map<Long, String> stored = warehouse.dsl().resultQuery("""
                SELECT loading, %s AS hash FROM %s WHERE loading IN (%s) GROUP BY loading"""
                .formatted(FactHash.sql(contract), contract.table(), loadings))
                .fetchMap(r -> r.get("loading", Long.class), r -> r.get("hash", String.class));
        return deliveries.stream()
                .filter(delivery -> !delivery.hash().equals(stored.getOrDefault(delivery.loading(), EMPTY)))
                .map(PinnedDelivery::id).toList();
    }
}
