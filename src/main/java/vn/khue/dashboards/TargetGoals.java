package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.targets.Targets;

/** The targets that the department has set, by the year of the day. */
@Component
class TargetGoals implements Goals {

    private final Targets targets;

    TargetGoals(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<BigDecimal> percent(String indicator, String unit, LocalDate day) {
        return targets.goal(indicator, unit, day.getYear()).map(share -> share.movePointRight(2));
    }
}
