package vn.khue.publication.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.khue.catalogue.Catalogue;
import vn.khue.catalogue.Contract;
import vn.khue.warehouse.Warehouse;

/**
 * Lists the schools whose figures may have moved: under each dataset those that its deliveries speak of, and under none
 * those whose register changed.
 */
@Component
class TouchedBuild {

    private static final String SCHOOL = "school";
    private static final String REGISTER = "school-register";

    private final Warehouse warehouse;
    private final Catalogue catalogue;

    TouchedBuild(Warehouse warehouse, Catalogue catalogue) {
        this.warehouse = warehouse;
        this.catalogue = catalogue;
    }

    void write(Build build) {
        Set<String> asked = catalogue.indicators().stream().filter(indicator -> !indicator.isDistribution())
                .flatMap(indicator -> indicator.datasets().stream()).collect(Collectors.toSet());
        String spoken = coming(build).map(PinnedDelivery::dataset).distinct().filter(asked::contains)
                .map(catalogue::contract).filter(contract -> contract.find(SCHOOL).isPresent())
                .map(contract -> "UNION ALL SELECT '%s' AS dataset, entity, delivery FROM (%s)"
                        .formatted(contract.id(), spokenOf(contract, build)))
                .collect(Collectors.joining("\n"));
        warehouse.execute("""
                INSERT INTO touched (pub, dataset, entity, delivery)
                SELECT %1$d, dataset, entity, max(delivery) FROM (
                    SELECT '' AS dataset, entity, toUInt64(%2$d) AS delivery FROM school WHERE pub = %1$d
                    %3$s
                ) GROUP BY dataset, entity""".formatted(build.number(), register(build), spoken));
    }

    private static Stream<PinnedDelivery> coming(Build build) {
        return Stream.concat(build.appearing().stream(), build.retiring().stream());
    }

    private static long register(Build build) {
        return coming(build).filter(delivery -> delivery.dataset().equals(REGISTER)).mapToLong(PinnedDelivery::id)
                .max().orElse(0);
    }

    /** Every school ever named under a key that a delivery names: a correction may take a row from one to another. */
    private static String spokenOf(Contract contract, Build build) {
        String coming = "loading IN (SELECT loading FROM visible_loading WHERE dataset = '%s' AND pub = %d)"
                .formatted(contract.id(), build.number());
        String named = "SELECT school, delivery FROM %s WHERE %s".formatted(contract.table(), coming);
        String everNamed = """
                SELECT f.school AS school, spoken.delivery AS delivery
                FROM (SELECT tuple(%1$s) AS named, school FROM %2$s) f
                JOIN (SELECT tuple(%1$s) AS named, max(delivery) AS delivery FROM %2$s WHERE %3$s
                      GROUP BY named) spoken ON spoken.named = f.named"""
                .formatted(String.join(", ", contract.keys()), contract.table(), coming);
        return "SELECT c.entity AS entity, n.delivery AS delivery FROM (%s) n JOIN (%s) c ON c.code = n.school"
                .formatted(contract.keys().contains(SCHOOL) ? named : everNamed, SchoolCodes.select(build.now()));
    }
}
