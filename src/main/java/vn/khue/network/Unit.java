package vn.khue.network;

import java.time.LocalDate;
import java.util.Optional;
import vn.khue.shared.UnitId;

/**
 * An administrative unit while its code, name, rank and parent stay the same.
 *
 * @param id code and first day
 * @param validTo first day on which it is no longer so; {@link LocalDate#MAX} while it lasts
 * @param name with its rank: "Huyện Cư M'gar"
 * @param shortName without it: "Cư M'gar"
 * @param kind level of the tree
 * @param parent the unit it belongs to all its days; empty for a province
 * @param latitude of the centre; NaN where no source is known (SOURCES.md)
 * @param longitude of the centre; NaN where no source is known
 */
public record Unit(UnitId id, LocalDate validTo, String name, String shortName, Kind kind, Optional<UnitId> parent,
        double latitude, double longitude) {

    /** Level of the tree. Districts end, and communes begin, on 1 Jul 2025 (Luật 72/2025/QH15). */
    public enum Kind { PROVINCE, DISTRICT, COMMUNE }

    /** Whether {@code day} lies in [valid from, valid to). */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(id.validFrom()) && day.isBefore(validTo);
    }

    /** Whether every day of {@code other} is a day of this unit. */
    public boolean outlasts(Unit other) {
        return !other.id.validFrom().isBefore(id.validFrom()) && !other.validTo.isAfter(validTo);
    }

    /** Whether its centre is known. */
    public boolean isPlaced() {
        return !Double.isNaN(latitude) && !Double.isNaN(longitude);
    }
}
