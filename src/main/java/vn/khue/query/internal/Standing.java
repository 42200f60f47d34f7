package vn.khue.query.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Where schools stand on one day: each under one unit, or nowhere. A school is known by its number. */
final class Standing {

    private static final int NOWHERE = -1;

    private final List<String> units;
    private final int[] unitOf;
    private final BitSet schools = new BitSet();

    /** @param unitOf by number of a school the place of its unit in the list, or less than 0 */
    private Standing(List<String> units, int[] unitOf) {
        this.units = units;
        this.unitOf = unitOf;
    }

    /** Nobody stands anywhere yet. */
    static Standing empty(List<String> units, int highest) {
        int[] nowhere = new int[highest + 1];
        Arrays.fill(nowhere, NOWHERE);
        return new Standing(units, nowhere);
    }

    /** Puts a school under a unit, while this is filled. */
    void put(int school, int unit) {
        unitOf[school] = unit;
        schools.set(school);
    }

    boolean has(int school) {
        return school < unitOf.length && unitOf[school] != NOWHERE;
    }

    /** The unit in the warehouse's form; null for a school that stands nowhere. */
    @Nullable String unit(int school) {
        return has(school) ? units.get(unitOf[school]) : null;
    }

    /** Those that stand in some units and are among some schools. */
    Standing among(Predicate<String> places, IntPredicate meant) {
        boolean[] counts = new boolean[units.size()];
        for (int unit = 0; unit < counts.length; unit++) {
            counts[unit] = places.test(units.get(unit));
        }
        Standing among = empty(units, unitOf.length - 1);
        schools.stream().filter(school -> counts[unitOf[school]] && meant.test(school))
                .forEach(school -> among.put(school, unitOf[school]));
        return among;
    }

    /** Their numbers. */
    BitSet schools() {
        return (BitSet) schools.clone();
    }

    boolean isEmpty() {
        return schools.isEmpty();
    }
}
