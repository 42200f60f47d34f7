package vn.khue.publication.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.warehouse.Format;
import vn.khue.warehouse.Warehouse;

/** Stamps the loadings that appear and those that go; first makes sure that their rows are all there. */
@Component
class LoadingBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    LoadingBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        build.appearing().stream().collect(Collectors.groupingBy(PinnedDelivery::dataset)).forEach(this::requireWhole);
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

    /** The rows were counted when they were checked; if the warehouse has lost or doubled any since, nothing goes out. */
    private void requireWhole(String dataset, List<PinnedDelivery> deliveries) {
        String loadings = deliveries.stream().map(d -> String.valueOf(d.loading())).collect(Collectors.joining(", "));
        Map<Long, Long> stored = warehouse.dsl().resultQuery("""
                SELECT loading, count() AS total FROM %s WHERE loading IN (%s) GROUP BY loading"""
                .formatted(catalogue.contract(dataset).table(), loadings))
                .fetchMap(r -> r.get("loading", Long.class), r -> r.get("total", Long.class));
        for (PinnedDelivery delivery : deliveries) {
            long found = stored.getOrDefault(delivery.loading(), 0L);
            if (found != delivery.rows()) {
                throw new IllegalStateException("delivery %d: %d rows were accepted, the warehouse has %d"
                        .formatted(delivery.id(), delivery.rows(), found));
            }
        }
    }
}
