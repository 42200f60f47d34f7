package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.Optional;

/** Targets as pages ask for them. */
public interface Goals {

    /** The newest target in percent, 0 to 100, that {@code unit} has for {@code year}. */
    default Optional<BigDecimal> percent(String indicator, String unit, int year) {
        return percent(indicator, unit, year, Long.MAX_VALUE);
    }

    /** The target that was in force at a version of the targets; publications pin theirs. */
    Optional<BigDecimal> percent(String indicator, String unit, int year, long version);
}
