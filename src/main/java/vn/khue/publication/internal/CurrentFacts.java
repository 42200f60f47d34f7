package vn.khue.publication.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Grain;
import vn.khue.catalogue.Let;
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
     * A result belongs to its period, which its key names as the year, or which is that of its delivery; a state or an
     * event is found by its key wherever it was reported. Where rows are only ever appended, each stands for itself.
     */
    private static List<String> key(Contract contract) {
        if (contract.restate().mode() == Restate.Mode.APPEND) {
            return List.of("delivery", "line");
        }
        List<String> key = new ArrayList<>(contract.keys());
        if (contract.grain() == Grain.RESULT && !contract.keys().contains(Let.YEAR)) {
            key.add("as_of");
        }
        return key;
    }
}
