package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khue.targets.Targets;

/** 65 % and then 70 % of the province's schools in 2023, 75 % of them in 2024, and 40 % in Ea Súp. */
public final class FixedTargets implements Targets {

    private static final Instant JANUARY = Instant.parse("2023-01-10T02:00:00Z");

    private final List<Goal> goals = List.of(
            new Goal(1, "66", 2023, new BigDecimal("0.6500"), "chuyenvien", JANUARY),
            new Goal(2, "66", 2023, new BigDecimal("0.7000"), "delivery 12", JANUARY.plusSeconds(3600)),
            new Goal(3, "66", 2024, new BigDecimal("0.7500"), "delivery 12", JANUARY.plusSeconds(3600)),
            new Goal(4, "646", 2023, new BigDecimal("0.4000"), "delivery 12", JANUARY.plusSeconds(3600)));

    @Override
    public Optional<BigDecimal> goal(String indicator, String unit, int year, long version) {
        return all(indicator, List.of(unit)).stream().filter(goal -> goal.year() == year && goal.version() <= version)
                .findFirst().map(Goal::share);
    }

    @Override
    public List<Goal> all(String indicator, Collection<String> units) {
        return goals.stream().filter(goal -> indicator.equals(Shown.COVERAGE) && units.contains(goal.unit()))
                .sorted(Comparator.comparing(Goal::version).reversed()).toList();
    }

    @Override
    public long version() {
        return goals.size();
    }

    @Override
    public long set(String indicator, String unit, int year, BigDecimal goal, String by) {
        throw new UnsupportedOperationException("pages hand in files");
    }
}
