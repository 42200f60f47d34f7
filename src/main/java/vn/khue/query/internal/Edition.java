package vn.khue.query.internal;

import java.util.Map;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.shared.NotVisible;

/**
 * A publication with what it pins. None of it ever changes.
 *
 * @param snapshot what its readers may see of the warehouse
 * @param rules id of an indicator → number of its rule
 */
record Edition(Published published, Snapshot snapshot, Map<String, Integer> rules) {

    Edition {
        rules = Map.copyOf(rules);
    }

    int number() {
        return published.number();
    }

    int rule(String indicator) {
        Integer rule = rules.get(indicator);
        if (rule == null) {
            throw new NotVisible(indicator + " in publication " + number());
        }
        return rule;
    }
}
