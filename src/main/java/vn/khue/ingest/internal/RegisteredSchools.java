package vn.khue.ingest.internal;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.khue.warehouse.Warehouse;

/**
 * The schools of the register as the intake has it, published or not. Read again when another register counts, so that
 * lists of deliveries need no warehouse for their names.
 */
final class RegisteredSchools {

    private final DeliveryLists lists;
    private final Warehouse warehouse;
    private @Nullable Known known;

    RegisteredSchools(DeliveryLists lists, Warehouse warehouse) {
        this.lists = lists;
        this.warehouse = warehouse;
    }

    private record Known(List<Long> loadings, List<RegisteredSchool> schools) {
    }

    /** By name, as Vietnamese sorts. */
    synchronized List<RegisteredSchool> all() {
        List<Long> loadings = lists.loadingsInForce(Datasets.REGISTER);
        if (known == null || !known.loadings().equals(loadings)) {
            known = new Known(loadings, loadings.isEmpty() ? List.of() : read(loadings));
        }
        return known.schools();
    }

    /** The district of a row from July 2025 on is empty, and the commune of an older one. */
    private List<RegisteredSchool> read(List<Long> loadings) {
        Collator vietnamese = Collator.getInstance(Locale.of("vi"));
        return warehouse.dsl().resultQuery("""
                SELECT school, argMax(name, (valid_from, as_of, delivery, line)) AS last_name,
                    argMaxIf(ifNull(district, ''), (valid_from, as_of, delivery, line), district != '') AS last_district,
                    argMaxIf(ifNull(commune, ''), (valid_from, as_of, delivery, line), commune != '') AS last_commune
                FROM fact_school_register WHERE loading IN (%s) GROUP BY school"""
                .formatted(loadings.stream().map(Object::toString).collect(Collectors.joining(", "))))
                .fetch(row -> new RegisteredSchool(row.get("school", String.class), row.get("last_name", String.class),
                        row.get("last_district", String.class), row.get("last_commune", String.class)))
                .stream().sorted(Comparator.comparing(RegisteredSchool::name, vietnamese)
                        .thenComparing(RegisteredSchool::code)).toList();
    }
}
