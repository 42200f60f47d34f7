package vn.khue.ingest.internal;

import java.util.Set;

/**
 * A school as its newest rows in the register have it.
 *
 * @param code official code
 * @param name as last written
 * @param district code of the last district; empty when no row names one
 * @param commune code of the last commune; empty when no row names one
 */
record RegisteredSchool(String code, String name, String district, String commune) {

    boolean standsIn(Set<String> units) {
        return units.contains(district) || units.contains(commune);
    }
}
