package vn.khue.dashboards;

import java.util.List;
import vn.khue.shared.Ratio;

/**
 * Certificates that end within twelve months, by dates alone.
 *
 * @param ratio expiring, of those accredited
 * @param without what coverage would be if nobody renewed
 * @param places where most of them are, most first
 * @param at from which day on
 */
record Expiring(Ratio ratio, Ratio without, List<Place> places, Age at) {

    /** One place. */
    record Place(String key, String name, long count) {
    }
}
