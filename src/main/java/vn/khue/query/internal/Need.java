package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the warehouse is asked about one rule: some cells, as they stood on some days, of some schools.
 *
 * @param whole cells by their whole text; of scores, the years
 * @param starts how other cells begin
 * @param days on which they are looked at
 * @param schools numbers of those that may count
 */
record Need(int rule, Source source, Set<String> whole, Set<String> starts, NavigableSet<LocalDate> days,
        BitSet schools) {

    /** Where the cells of a rule are. */
    enum Source {
        /** Figures of a day: many changes, hence heads and checkpoints. */
        DATED,
        /** Figures of a period: little more than one change a school. */
        PERIOD,
        /** Counts by value; they have no day. */
        SCORES
    }

    static Need of(Question question, Set<String> whole, Set<String> starts, Collection<LocalDate> days,
            BitSet schools) {
        return new Need(question.rule(), question.indicator().isDated() ? Source.DATED : Source.PERIOD, whole, starts,
                new TreeSet<>(days), schools);
    }

    /** Both at once. */
    Need and(Need other) {
        NavigableSet<LocalDate> all = new TreeSet<>(days);
        all.addAll(other.days);
        BitSet together = (BitSet) schools.clone();
        together.or(other.schools);
        return new Need(rule, source, union(whole, other.whole), union(starts, other.starts), all, together);
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
