package vn.khue.sample;

import java.time.LocalDate;

/**
 * A drawn school.
 *
 * @param code eight digits: province, district, serial
 * @param previousCode as an exam unit under the old council 40, or empty
 * @param name as in the register
 * @param level of education
 * @param ownership {@code public} or {@code private}
 * @param area {@code none}, {@code remote} or {@code minority}
 * @param district old district
 * @param commune since 1 Jul 2025
 * @param opened founded
 * @param quality latent: everything that is drawn about the school follows it
 */
record School(String code, String previousCode, String name, Level level, String ownership, String area,
        String district, String commune, LocalDate opened, double quality) {

    /** The register states nothing before the school year 2012. */
    static final LocalDate FIRST_STATEMENT = LocalDate.of(2012, 9, 5);

    LocalDate statedFrom() {
        return opened.isAfter(FIRST_STATEMENT) ? opened : FIRST_STATEMENT;
    }
}
