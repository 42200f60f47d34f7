package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What stands around figures, in every publication up to one: where schools stood and which codes were theirs, which
 * periods were announced, of which datasets anything was handed in. Publications only ever add to it. Immutable.
 *
 * @param upTo the newest publication that it knows
 * @param working the same locations by level, but only for the days on which a school was at work
 * @param delivered up to which days the department has spoken
 * @param codes code → publication → the school that the code is taken for from then on
 * @param periods rule → its periods, and when they were announced
 * @param datasets publication → of which datasets it shows a delivery; those that change nothing are left out
 * @param earliest rule → publication → the earliest day about which it changed anything
 */
record Chronicle(int upTo, Locations locations, Locations working, Delivered delivered,
        Map<String, NavigableMap<Integer, Integer>> codes,
        Map<Integer, Periods> periods,
        NavigableMap<Integer, Map<String, Long>> datasets,
        Map<Integer, NavigableMap<Integer, LocalDate>> earliest) {

    static final Chronicle EMPTY = new Chronicle(0, Locations.NONE, Locations.NONE, Delivered.NOTHING, Map.of(),
            Map.of(), new TreeMap<>(), Map.of());

    /**
     * How many deliveries of a dataset a publication shows more than the one before.
     *
     * @param more less than 0 when it took back more than it brought
     */
    record Shown(int publication, String dataset, long more) {
    }

    /** From a publication on a code is that of a school. */
    record Coded(String code, int school, int publication) {
    }

    /** The earliest day about which a publication changed anything of a rule. */
    record Reach(int rule, int publication, LocalDate earliest) {
    }

    /**
     * What later publications say.
     *
     * @param upTo the newest of them
     */
    record News(int upTo, List<Locations.Row> rows, List<Locations.Row> working, List<Delivered.Sent> sent,
            List<Coded> codes, List<Periods.Announced> announced, List<Shown> shown, List<Reach> reaches) {
    }

    /** With what later publications say. */
    Chronicle and(News news) {
        return new Chronicle(news.upTo(), locations.and(news.rows()), working.and(news.working()),
                delivered.and(news.sent()), codesWith(news), periodsWith(news), datasetsWith(news),
                earliestWith(news));
    }

    private Map<String, NavigableMap<Integer, Integer>> codesWith(News news) {
        Map<String, NavigableMap<Integer, Integer>> all = new HashMap<>(codes);
        news.codes().stream().collect(Collectors.groupingBy(Coded::code)).forEach((code, rows) -> {
            NavigableMap<Integer, Integer> schools = new TreeMap<>(all.getOrDefault(code, new TreeMap<>()));
            rows.forEach(row -> schools.put(row.publication(), row.school()));
            all.put(code, schools);
        });
        return all;
    }

    /** The school that a code is taken for in a publication, which may not be the one of an earlier publication. */
    Optional<Integer> school(String code, int publication) {
        return Optional.ofNullable(codes.get(code)).map(schools -> schools.floorEntry(publication))
                .map(Map.Entry::getValue);
    }

    private Map<Integer, NavigableMap<Integer, LocalDate>> earliestWith(News news) {
        Map<Integer, NavigableMap<Integer, LocalDate>> reaches = new HashMap<>();
        earliest.forEach((rule, days) -> reaches.put(rule, new TreeMap<>(days)));
        news.reaches().forEach(row -> reaches.computeIfAbsent(row.rule(), any -> new TreeMap<>())
                .put(row.publication(), row.earliest()));
        return reaches;
    }

    /** The earliest day about which later publications changed anything, if it does not lie after a day. */
    Optional<LocalDate> late(int rule, LocalDate day, int after, int upTo) {
        return after >= upTo ? Optional.empty() : earliest.getOrDefault(rule, new TreeMap<>())
                .subMap(after, false, upTo, true).values().stream().min(LocalDate::compareTo)
                .filter(first -> !first.isAfter(day));
    }

    private Map<Integer, Periods> periodsWith(News news) {
        Map<Integer, Periods> all = new HashMap<>(periods);
        news.announced().stream().collect(Collectors.groupingBy(Periods.Announced::rule))
                .forEach((rule, rows) -> all.put(rule, periods(rule).and(rows)));
        return all;
    }

    private NavigableMap<Integer, Map<String, Long>> datasetsWith(News news) {
        List<Shown> shown = news.shown();
        NavigableMap<Integer, Map<String, Long>> counts = new TreeMap<>(datasets);
        new TreeSet<>(shown.stream().map(Shown::publication).toList()).forEach(publication -> {
            Map<String, Long> sums = new HashMap<>(counts.isEmpty() ? Map.of() : counts.lastEntry().getValue());
            shown.stream().filter(row -> row.publication() == publication)
                    .forEach(row -> sums.merge(row.dataset(), row.more(), Long::sum));
            counts.put(publication, sums);
        });
        return counts;
    }

    /** Of which datasets a publication shows a delivery. */
    Set<String> datasets(int publication) {
        Map.Entry<Integer, Map<String, Long>> last = datasets.floorEntry(publication);
        Set<String> shown = new TreeSet<>();
        if (last != null) {
            last.getValue().forEach((dataset, count) -> {
                if (count > 0) {
                    shown.add(dataset);
                }
            });
        }
        return shown;
    }

    /** Every period of a rule that any publication announced. */
    Periods periods(int rule) {
        return periods.getOrDefault(rule, Periods.NONE);
    }
}
