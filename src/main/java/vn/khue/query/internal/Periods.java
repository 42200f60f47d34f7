package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When the periods of a rule were announced, in every publication. Nights come to thousands, and a question is about
 * the last or a few of them; hence they are also kept by their days. Immutable.
 *
 * @param announced period → publication → day of announcement
 * @param byDay day → the periods that any publication announced on it
 */
record Periods(Map<String, NavigableMap<Integer, LocalDate>> announced,
        NavigableMap<LocalDate, NavigableSet<String>> byDay) {

    static final Periods NONE = new Periods(Map.of(), new TreeMap<>());

    /**
     * A period that a publication announced, on which day.
     *
     * @param since far away when it took the announcement back
     */
    record Announced(int rule, String period, LocalDate since, int publication) {
    }

    /** With what later publications announced. */
    Periods and(List<Announced> news) {
        Map<String, NavigableMap<Integer, LocalDate>> periods = new HashMap<>(announced);
        NavigableMap<LocalDate, NavigableSet<String>> days = new TreeMap<>(byDay);
        news.forEach(row -> {
            periods.merge(row.period(), new TreeMap<>(Map.of(row.publication(), row.since())), Periods::both);
            days.merge(row.since(), new TreeSet<>(List.of(row.period())), Periods::both);
        });
        return new Periods(periods, days);
    }

    private static NavigableMap<Integer, LocalDate> both(NavigableMap<Integer, LocalDate> one,
            NavigableMap<Integer, LocalDate> other) {
        NavigableMap<Integer, LocalDate> both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    private static NavigableSet<String> both(NavigableSet<String> one, NavigableSet<String> other) {
        NavigableSet<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** When a period was announced, as a publication knows; empty when it was not. */
    Optional<LocalDate> since(String period, int publication) {
        return Optional.ofNullable(announced.get(period))
                .flatMap(days -> Optional.ofNullable(days.floorEntry(publication))).map(Map.Entry::getValue);
    }

    /** Those announced from one day to another, as a publication knows, the last first. */
    Stream<String> lastFirst(LocalDate from, LocalDate to, int publication) {
        return from.isAfter(to) ? Stream.empty()
                : byDay.subMap(from, true, to, true).descendingMap().entrySet().stream()
                        .flatMap(day -> day.getValue().descendingSet().stream().filter(period ->
                                since(period, publication).filter(day.getKey()::equals).isPresent()));
    }
}
