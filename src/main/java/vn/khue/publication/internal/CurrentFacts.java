package vn.khue.publication.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Restate;
import vn.khue.publication.Snapshot;

/**
 * SQL for the facts of a dataset that count: the newest row of each key among the visible deliveries. Where the key
 * names a school, rows under any of its codes are of one key: a correction under the new code takes the place of what
 * was sent under the old one. The register alone goes by its codes, for it tells which of them are one school.
 *
 * @see "docs/decisions/0003-restated-per-night-newest-by-key-across-nights.md"
 */
public final class CurrentFacts {

    private static final String SCHOOL = "school";
    private static final String REGISTER = "school-register";
    private static final String WHOSE = "whose";

    private CurrentFacts() {
    }

    static String select(Contract contract, Snapshot snapshot) {
        return select(contract, snapshot, Optional.empty());
    }

    /** @param keys a condition on columns of the key, so that no row is found without its corrections */
    public static String select(Contract contract, Snapshot snapshot, Optional<String> keys) {
        return "SELECT *%s FROM (%s) ORDER BY as_of DESC, delivery DESC, line DESC LIMIT 1 BY %s".formatted(
                bySchool(contract) ? " EXCEPT (" + WHOSE + ")" : "", rows(contract, snapshot, keys), alike(contract));
    }

    /** Rows of visible deliveries with what {@link #key} asks for, whether or not others have taken their place. */
    static String rows(Contract contract, Snapshot snapshot, Optional<String> keys) {
        String rows = "SELECT * FROM %s WHERE %s".formatted(contract.table(),
                among(contract, snapshot) + keys.map(" AND "::concat).orElse(""));
        return bySchool(contract) ? """
                SELECT f.*, (c.entity, if(c.entity = 0, f.school, '')) AS %s
                FROM (%s) f LEFT JOIN (%s) c ON c.code = f.school"""
                .formatted(WHOSE, rows, SchoolCodes.select(snapshot)) : rows;
    }

    /** The condition on rows of visible deliveries, whether or not others have taken their place. */
    static String among(Contract contract, Snapshot snapshot) {
        return """
                loading IN (SELECT loading FROM visible_loading WHERE dataset = '%s' AND %s
                            GROUP BY loading HAVING sum(sign) > 0)""".formatted(contract.id(), snapshot.visible());
    }

    /** Where rows are only ever appended, each stands for itself. */
    private static String alike(Contract contract) {
        return contract.restate().mode() == Restate.Mode.APPEND ? "delivery, line" : key(contract);
    }

    /**
     * A row is found by its key wherever it was reported; a result has its period among its keys.
     *
     * @return columns of {@link #rows}
     */
    static String key(Contract contract) {
        return contract.keys().stream().map(column -> bySchool(contract) && column.equals(SCHOOL) ? WHOSE : column)
                .collect(Collectors.joining(", "));
    }

    private static boolean bySchool(Contract contract) {
        return contract.keys().contains(SCHOOL) && !contract.id().equals(REGISTER);
    }
}
