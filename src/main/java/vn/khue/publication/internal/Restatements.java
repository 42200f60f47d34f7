package vn.khue.publication.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who replaces whom. A dataset that is restated as a whole keeps one delivery for each sender and period: the newest.
 *
 * @param appearing become visible
 * @param retiring were visible and go
 * @param overtaken were never visible and never will be
 */
record Restatements(List<PinnedDelivery> appearing, List<PinnedDelivery> retiring, List<PinnedDelivery> overtaken) {

    /**
     * @param waiting checked deliveries, oldest first
     * @param visible published ones that any of them could replace
     * @param wholly whether the dataset of a delivery is restated as a whole
     */
    static Restatements of(List<PinnedDelivery> waiting, List<PinnedDelivery> visible,
            Predicate<PinnedDelivery> wholly) {
        List<PinnedDelivery> rivals = Stream.concat(visible.stream(), waiting.stream()).toList();
        List<PinnedDelivery> appearing = new ArrayList<>();
        List<PinnedDelivery> overtaken = new ArrayList<>();
        for (PinnedDelivery delivery : waiting) {
            Optional<PinnedDelivery> newer = wholly.test(delivery) ? newest(delivery, rivals) : Optional.empty();
            newer.ifPresentOrElse(by -> overtaken.add(delivery.replacedBy(by.id())), () -> appearing.add(delivery));
        }
        List<PinnedDelivery> retiring = visible.stream().filter(wholly)
                .flatMap(old -> newest(old, appearing).stream().map(by -> old.replacedBy(by.id()))).toList();
        return new Restatements(List.copyOf(appearing), retiring, List.copyOf(overtaken));
    }

    private static Optional<PinnedDelivery> newest(PinnedDelivery than, List<PinnedDelivery> among) {
        return among.stream().filter(other -> other.id() > than.id() && other.restates(than))
                .max(Comparator.comparingLong(PinnedDelivery::id));
    }
}
