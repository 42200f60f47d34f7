package vn.khue.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose centre this is.
 *
 * @param name of the department, as printed on every page
 * @param province code; every meaning of it in time
 * @param sample whether the data are the sample's, which every page and print must say
 * @param homeDate the day on which the overview opens; empty: the newest day with data
 */
public record CentreInfo(String name, String province, boolean sample, Optional<LocalDate> homeDate) {

    public CentreInfo {
        if (name.isBlank() || province.isBlank()) {
            throw new IllegalArgumentException("a centre has a name and a province");
        }
    }
}
