package vn.khue.shared;

import java.time.LocalDate;

/**
 * An administrative unit: its code and the day from which that code has this meaning. "66" until 30 Jun 2025 is old
 * Đắk Lắk, from 1 Jul 2025 it includes Phú Yên, so the code alone names no unit.
 *
 * @param code official code, zeros kept: "66", "643", "24133"
 * @param validFrom first day of this meaning
 */
public record UnitId(String code, LocalDate validFrom) implements Comparable<UnitId> {

    /** The form kept in the warehouse and in addresses: {@code 66@2025-07-01}. */
    @Override
    public String toString() {
        return code + "@" + validFrom;
    }

    /** @throws IllegalArgumentException unless {@code text} has the form of {@link #toString()} */
    public static UnitId parse(String text) {
        int at = text.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a unit id: " + text);
        }
        return new UnitId(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    }

    @Override
    public int compareTo(UnitId other) {
        int byCode = code.compareTo(other.code);
        return byCode != 0 ? byCode : validFrom.compareTo(other.validFrom);
    }
}
