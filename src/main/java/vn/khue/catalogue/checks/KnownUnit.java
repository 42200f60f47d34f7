package vn.khue.catalogue.checks;

import java.time.LocalDate;

/**
 * A code of a unit and the days on which it means that unit.
 *
 * @param validTo exclusive; {@link LocalDate#MAX} for no end
 * @param kind such as DISTRICT or COMMUNE
 */
public record KnownUnit(String code, LocalDate validFrom, LocalDate validTo, String kind) {
}
