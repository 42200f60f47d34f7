package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.Optional;

/** Targets as pages ask for them. */
public interface Goals {

    /** The target in percent, 0 to 100, that {@code unit} has for {@code year}. */
    Optional<BigDecimal> percent(String indicator, String unit, int year);
}
