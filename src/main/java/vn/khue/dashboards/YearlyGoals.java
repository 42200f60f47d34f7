package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.targets.Targets;

/** Goals are set for calendar years, as shares. */
@Component
class YearlyGoals implements Goals {

    private final Targets targets;

    YearlyGoals(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<BigDecimal> percent(String indicator, String unit, LocalDate day) {
        return targets.goal(indicator, unit, day.getYear()).map(share -> share.movePointRight(2));
    }
}
