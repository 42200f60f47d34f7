package vn.khue.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everything that schools owe for a night.
 *
 * @param night the date of its evening
 * @param all by dataset, then by school
 */
public record NightArrivals(LocalDate night, List<Arrival> all) {

    public NightArrivals {
        all = List.copyOf(all);
    }

    /** Only what some of the schools owe, for a reader who may see no others. */
    public NightArrivals of(Predicate<OwingSchool> schools) {
        return new NightArrivals(night, all.stream().filter(arrival -> schools.test(arrival.school())).toList());
    }

    /** Over all datasets. */
    public Count total() {
        return Count.of(all);
    }

    /** For each dataset that anything is owed of, by id. */
    public SortedMap<String, Count> byDataset() {
        return all.stream().collect(Collectors.groupingBy(Arrival::dataset, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Count::of)));
    }

    /**
     * How many files.
     *
     * @param expected owed
     * @param received have come, in time or late
     * @param late have come late
     * @param accepted passed the checks, if only in part
     * @param missing have not come, and their time has run out
     * @param awaited have not come, and there is still time
     */
    public record Count(int expected, int received, int late, int accepted, int missing, int awaited) {

        static Count of(Collection<Arrival> arrivals) {
            return new Count(arrivals.size(), count(arrivals, Arrival::isReceived),
                    count(arrivals, arrival -> arrival.state() == Arrival.State.LATE),
                    count(arrivals, Arrival::accepted),
                    count(arrivals, arrival -> arrival.state() == Arrival.State.MISSING),
                    count(arrivals, arrival -> arrival.state() == Arrival.State.AWAITED));
        }

        /** Have come and not passed, or not been looked at yet. */
        public int refused() {
            return received - accepted;
        }

        private static int count(Collection<Arrival> arrivals, Predicate<Arrival> which) {
            return (int) arrivals.stream().filter(which).count();
        }
    }
}
