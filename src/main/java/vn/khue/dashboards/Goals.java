package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Targets as pages ask for them. */
public interface Goals {

    /** The target in percent, 0 to 100, that holds for {@code unit} on {@code day}. */
    Optional<BigDecimal> percent(String indicator, String unit, LocalDate day);
}
