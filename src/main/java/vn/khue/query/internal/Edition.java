package vn.khue.query.internal;

import java.util.Map;
import vn.khue.catalogue.Indicator;
import vn.khue.publication.Published;
import vn.khue.publication.Snapshot;
import vn.khue.shared.NotVisible;

/**
 * A publication with what it pins. None of it ever changes.
 *
 * @param snapshot what its readers may see of the warehouse
 * @param rules id of an indicator → number of its rule
 * @param versions id of an indicator → version of its rule
 */
record Edition(Published published, Snapshot snapshot, Map<String, Integer> rules, Map<String, Integer> versions) {

    Edition {
        rules = Map.copyOf(rules);
        versions = Map.copyOf(versions);
    }

    int number() {
        return published.number();
    }

    /** Whether an indicator is still defined as it was. */
    boolean knows(Indicator indicator) {
        return Integer.valueOf(indicator.version()).equals(versions.get(indicator.id()));
    }

    int rule(String indicator) {
        Integer rule = rules.get(indicator);
        if (rule == null) {
            throw new NotVisible(indicator + " in publication " + number());
        }
        return rule;
    }
}
