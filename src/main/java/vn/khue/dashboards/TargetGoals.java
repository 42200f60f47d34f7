package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.khue.targets.Targets;

/** The targets that the department has set. */
@Component
class TargetGoals implements Goals {

    private final Targets targets;

    TargetGoals(Targets targets) {
        this.targets = targets;
    }

    @Override
    public Optional<BigDecimal> percent(String indicator, String unit, int year, long version) {
        return targets.goal(indicator, unit, year, version).map(share -> share.movePointRight(2));
    }
}
