package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to which days the department has spoken, in every publication: its deliveries that each shows. Immutable.
 *
 * @param byDataset the deliveries of a dataset
 */
record Delivered(Map<String, List<Sent>> byDataset) {

    static final Delivered NOTHING = new Delivered(Map.of());

    /**
     * Deliveries about the same days.
     *
     * @param asOf the last of those days
     * @param more how many a publication shows more than the one before; less than 0 when it took some back
     */
    record Sent(String dataset, LocalDate asOf, int publication, long more) {
    }

    /** With what later publications show. */
    Delivered and(List<Sent> news) {
        return new Delivered(Stream.concat(byDataset.values().stream().flatMap(List::stream), news.stream())
                .collect(Collectors.groupingBy(Sent::dataset)));
    }

    /** The newest day that a dataset speaks of in a publication; empty where nothing of it is shown. */
    Optional<LocalDate> upTo(String dataset, int publication) {
        TreeMap<LocalDate, Long> shown = new TreeMap<>();
        byDataset.getOrDefault(dataset, List.of()).stream().filter(sent -> sent.publication() <= publication)
                .forEach(sent -> shown.merge(sent.asOf(), sent.more(), Long::sum));
        return shown.descendingMap().entrySet().stream().filter(day -> day.getValue() > 0).map(Map.Entry::getKey)
                .findFirst();
    }
}
