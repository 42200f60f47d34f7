package vn.khue.shared;

import java.util.Set;

/**
 * What a reader may see: every read of a figure takes one. Empty sets mean no rows, never all rows.
 *
 * @param units codes of units; the whole subtree counts, on every tree and under every meaning of the code
 * @param schools codes of single schools
 * @param audience how exact the cells are
 */
public record Scope(Set<String> units, Set<String> schools, Audience audience) {

    public Scope {
        units = Set.copyOf(units);
        schools = Set.copyOf(schools);
    }

    /** A scope of whole units. */
    public static Scope ofUnits(Audience audience, String... codes) {
        return new Scope(Set.of(codes), Set.of(), audience);
    }

    /** Sees nothing at all. */
    public boolean isEmpty() {
        return units.isEmpty() && schools.isEmpty();
    }
}
