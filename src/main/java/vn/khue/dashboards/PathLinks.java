package vn.khue.dashboards;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.khue.dashboards.BoardAddress.ListLook;

/**
 * Where the card of a target leads, on the day and boundaries of the page.
 *
 * @param page its address
 * @param unit what it is about
 */
record PathLinks(Supplier<BoardAddress> page, Supplier<String> unit) {

    private static final Map<String, String> EXPIRING = Map.of(Shown.COVERAGE, Shown.EXPIRING);

    String school(String code) {
        return page.get().school(code).href();
    }

    String place(String indicator, String code) {
        return page.get().indicator(indicator, code).href();
    }

    /** The schools that do not count. */
    String missing(String indicator) {
        return listed(indicator, "out");
    }

    /** The schools whose certificates end within the year, where an indicator counts them. */
    Optional<String> expiring(String indicator) {
        return Optional.ofNullable(EXPIRING.get(indicator)).map(other -> listed(other, "in"));
    }

    private String listed(String indicator, String which) {
        return page.get().indicator(indicator, unit.get()).list(new ListLook(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(which))).href();
    }
}
