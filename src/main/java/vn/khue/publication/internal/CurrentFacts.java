package vn.khue.publication.internal;

import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Restate;
import vn.khue.publication.Snapshot;

/**
 * SQL for the facts of a dataset that count: the newest row of each key among the visible deliveries.
 *
 * @see "docs/decisions/0003-restated-per-night-newest-by-key-across-nights.md"
 */
public final class CurrentFacts {

    private CurrentFacts() {
    }

    static String select(Contract contract, Snapshot snapshot) {
        return select(contract, snapshot, Optional.empty());
    }

    /** @param keys a condition on columns of the key, so that no row is found without its corrections */
    public static String select(Contract contract, Snapshot snapshot, Optional<String> keys) {
        return "SELECT * FROM %s WHERE %s ORDER BY as_of DESC, delivery DESC, line DESC LIMIT 1 BY %s"
                .formatted(contract.table(), among(contract, snapshot) + keys.map(" AND "::concat).orElse(""),
                        String.join(", ", key(contract)));
    }

    /** The condition on rows of visible deliveries, whether or not others have taken their place. */
    static String among(Contract contract, Snapshot snapshot) {
        return """
                loading IN (SELECT loading FROM visible_loading WHERE dataset = '%s' AND %s
                            GROUP BY loading HAVING sum(sign) > 0)""".formatted(contract.id(), snapshot.visible());
    }

    /**
     * A row is found by its key wherever it was reported; a result has its period among its keys. Where rows are only
     * ever appended, each stands for itself.
     */
    private static List<String> key(Contract contract) {
        return contract.restate().mode() == Restate.Mode.APPEND ? List.of("delivery", "line") : contract.keys();
    }
}
