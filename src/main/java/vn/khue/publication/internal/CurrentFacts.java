package vn.khue.publication.internal;

import java.util.List;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Restate;
import vn.khue.publication.Snapshot;

/**
 * SQL for the facts of a dataset that count: the newest row of each key among the visible deliveries.
 *
 * @see "docs/decisions/0003-restated-per-night-newest-by-key-across-nights.md"
 */
final class CurrentFacts {

    private CurrentFacts() {
    }

    static String select(Contract contract, Snapshot snapshot) {
        return """
                SELECT * FROM %s
                WHERE loading IN (SELECT loading FROM visible_loading WHERE dataset = '%s' AND %s
                                  GROUP BY loading HAVING sum(sign) > 0)
                ORDER BY as_of DESC, delivery DESC, line DESC LIMIT 1 BY %s"""
                .formatted(contract.table(), contract.id(), snapshot.visible(), String.join(", ", key(contract)));
    }

    /**
     * A row is found by its key wherever it was reported; a result has its period among its keys. Where rows are only
     * ever appended, each stands for itself.
     */
    private static List<String> key(Contract contract) {
        return contract.restate().mode() == Restate.Mode.APPEND ? List.of("delivery", "line") : contract.keys();
    }
}
