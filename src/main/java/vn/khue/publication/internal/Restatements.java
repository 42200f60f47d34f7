package vn.khue.publication.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        Map<Subject, PinnedDelivery> newest = newest(Stream.concat(visible.stream(), waiting.stream()));
        List<PinnedDelivery> appearing = new ArrayList<>();
        List<PinnedDelivery> overtaken = new ArrayList<>();
        for (PinnedDelivery delivery : waiting) {
            newer(delivery, newest).filter(by -> wholly.test(delivery)).ifPresentOrElse(
                    by -> overtaken.add(delivery.replacedBy(by.id())), () -> appearing.add(delivery));
        }
        Map<Subject, PinnedDelivery> successors = newest(appearing.stream());
        List<PinnedDelivery> retiring = visible.stream().filter(wholly)
                .flatMap(old -> newer(old, successors).stream().map(by -> old.replacedBy(by.id()))).toList();
        return new Restatements(List.copyOf(appearing), retiring, List.copyOf(overtaken));
    }

    /** What a restatement as a whole is about: of two deliveries about the same thing the newer replaces the older. */
    private record Subject(String dataset, String sender, String period) {

        static Subject of(PinnedDelivery delivery) {
            return new Subject(delivery.dataset(), delivery.sender(), delivery.period());
        }
    }

    private static Map<Subject, PinnedDelivery> newest(Stream<PinnedDelivery> deliveries) {
        return deliveries.collect(Collectors.toMap(Subject::of, Function.identity(),
                BinaryOperator.maxBy(Comparator.comparingLong(PinnedDelivery::id))));
    }

    private static Optional<PinnedDelivery> newer(PinnedDelivery than, Map<Subject, PinnedDelivery> newest) {
        return Optional.ofNullable(newest.get(Subject.of(than))).filter(other -> other.id() > than.id());
    }
}
