package vn.khue.query.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the warehouse said about rules, school by school and cell by cell: how much was added to numerator and
 * denominator, up to each day that was asked about. Numbers are in ten-thousandths and whole, so that every sum is
 * exact.
 */
final class States {

    private final Map<Integer, Map<String, List<Added>>> byRule = new HashMap<>();

    /**
     * Added to schools after one of the days asked about, up to the next.
     *
     * @param after that day, counted from 1970; long ago for what there was before the first
     */
    record Added(int after, long[] schools, long[] numerators, long[] denominators) {
    }

    /** Told of what was added to one school. */
    interface Visitor {

        void see(int school, long numerator, long denominator);
    }

    void add(int rule, String cell, Added added) {
        byRule.computeIfAbsent(rule, any -> new HashMap<>()).computeIfAbsent(cell, any -> new ArrayList<>()).add(added);
    }

    /** Goes through everything added in a cell up to a day. */
    void upTo(LocalDate day, int rule, String cell, Visitor visitor) {
        byRule.getOrDefault(rule, Map.of()).getOrDefault(cell, List.of()).stream()
                .filter(added -> added.after() < day.toEpochDay()).forEach(added -> each(added, visitor));
    }

    /** Goes through everything added in a cell, the oldest first. */
    List<Added> of(int rule, String cell) {
        return byRule.getOrDefault(rule, Map.of()).getOrDefault(cell, List.of()).stream()
                .sorted(Comparator.comparingInt(Added::after)).toList();
    }

    /** The cells of a rule that are there, as far as they are meant. */
    List<String> cells(int rule, Predicate<String> meant) {
        return byRule.getOrDefault(rule, Map.of()).keySet().stream().filter(meant).toList();
    }

    /** Goes through the schools to which something was added. */
    static void each(Added added, Visitor visitor) {
        for (int at = 0; at < added.schools().length; at++) {
            visitor.see((int) added.schools()[at], added.numerators()[at], added.denominators()[at]);
        }
    }
}
