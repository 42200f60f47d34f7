package vn.khue.publication.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.warehouse.Warehouse;

/** Lists the schools whose figures may have moved: those that a delivery speaks of, and those whose register changed. */
@Component
class TouchedBuild {

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    TouchedBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        String spoken = Stream.concat(build.appearing().stream(), build.retiring().stream())
                .map(PinnedDelivery::dataset).distinct().map(catalogue::contract)
                .filter(contract -> contract.find("school").isPresent())
                .map(contract -> spokenOf(contract, build))
                .collect(Collectors.joining("\nUNION ALL\n"));
        warehouse.execute("""
                INSERT INTO touched (pub, entity, delivery)
                SELECT %d, entity, max(delivery) FROM (
                    SELECT entity, toUInt64(0) AS delivery FROM school WHERE pub = %d
                    %s
                ) GROUP BY entity""".formatted(build.number(), build.number(),
                spoken.isEmpty() ? "" : "UNION ALL " + spoken));
    }

    /** Every school ever named under a key that a delivery names: a correction may take a row from one to another. */
    private static String spokenOf(Contract contract, Build build) {
        return """
                SELECT c.entity AS entity, spoken.delivery AS delivery
                FROM (SELECT tuple(%1$s) AS named, school FROM %2$s) f
                JOIN (SELECT tuple(%1$s) AS named, max(delivery) AS delivery FROM %2$s WHERE loading IN
                         (SELECT loading FROM visible_loading WHERE dataset = '%3$s' AND pub = %4$d)
                      GROUP BY named) spoken ON spoken.named = f.named
                JOIN (%5$s) c ON c.code = f.school"""
                .formatted(String.join(", ", contract.keys()), contract.table(), contract.id(), build.number(),
                        SchoolCodes.select(build.now()));
    }
}
