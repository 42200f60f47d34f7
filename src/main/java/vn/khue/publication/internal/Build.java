package vn.khue.publication.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.khue.catalogue.Catalogue;
import vn.khue.publication.Snapshot;

/**
 * One attempt at a publication: everything it pins.
 *
 * @param number drawn for this attempt, never used again
 * @param now what the finished publication shows
 * @param dataDate newest day that its deliveries speak of
 * @param previousDataDate the same of the publication before; {@link LocalDate#MIN} for the first
 * @param day the calendar day of the build
 * @param appearing deliveries that become visible
 * @param retiring deliveries, visible until now, that are replaced as a whole
 * @param overtaken deliveries replaced before they were ever visible
 * @param rules warehouse number of each indicator's rule, by indicator
 * @param newRules those that the publication before did not compute
 */
record Build(int number, Snapshot now, LocalDate dataDate, LocalDate previousDataDate, LocalDate day,
        List<PinnedDelivery> appearing, List<PinnedDelivery> retiring, List<PinnedDelivery> overtaken,
        Map<String, Integer> rules, List<Integer> newRules) {

    Snapshot before() {
        return now.before();
    }

    /** The rules whose figures move from day to day. */
    List<Integer> dated(Catalogue catalogue) {
        return rules.entrySet().stream().filter(rule -> catalogue.indicator(rule.getKey()).isDated())
                .map(Map.Entry::getValue).toList();
    }
}
