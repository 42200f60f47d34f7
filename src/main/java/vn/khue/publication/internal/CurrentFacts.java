package vn.khue.publication.internal;

import java.util.ArrayList;
import java.util.List;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Grain;
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
     * A result belongs to its period; a state or an event is found by its key wherever it was reported. Where rows are
     * only ever appended, each stands for itself.
     */
    private static List<String> key(Contract contract) {
        if (contract.restate().mode() == Restate.Mode.APPEND) {
            return List.of("delivery", "line");
        }
        List<String> key = new ArrayList<>(contract.keys());
        if (contract.grain() == Grain.RESULT) {
            key.add("as_of");
        }
        return key;
    }
}
