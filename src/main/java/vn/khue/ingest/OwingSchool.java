package vn.khue.ingest;

import java.util.Set;

/**
 * A school that is at work on a night, as the register tells.
 *
 * @param code the one it has on that night
 * @param formerCodes under which it may still send
 * @param name its own
 * @param level such as TH
 * @param district code; empty when the register names none
 * @param commune code; empty when the register names none
 */
public record OwingSchool(String code, Set<String> formerCodes, String name, String level, String district,
        String commune) {

    public OwingSchool {
        formerCodes = Set.copyOf(formerCodes);
    }
}
