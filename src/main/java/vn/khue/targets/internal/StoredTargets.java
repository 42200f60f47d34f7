package vn.khue.targets.internal;

import static org.jooq.impl.DSL.max;
import static vn.khue.store.tables.Tables.TARGET;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.khue.targets.Targets;

/** Goals in the operational store; rows are only ever added. */
@Repository
class StoredTargets implements Targets {

    private static final int DECIMALS = 4;

    private final DSLContext store;

    StoredTargets(DSLContext store) {
        this.store = store;
    }

    @Override
    public Optional<BigDecimal> goal(String indicator, String unit, int year, long version) {
        return store.select(TARGET.GOAL)
                .from(TARGET)
                .where(TARGET.INDICATOR.eq(indicator), TARGET.UNIT.eq(unit), TARGET.FOR_YEAR.eq(year),
                        TARGET.VERSION.le(version))
                .orderBy(TARGET.VERSION.desc())
                .limit(1)
                .fetchOptional(TARGET.GOAL);
    }

    @Override
    public List<Goal> all(String indicator, Collection<String> units) {
        return store.selectFrom(TARGET)
                .where(TARGET.INDICATOR.eq(indicator), TARGET.UNIT.in(units))
                .orderBy(TARGET.VERSION.desc())
                .fetch(row -> new Goal(row.getVersion(), row.getUnit(), row.getForYear(), row.getGoal(),
                        row.getSetBy(), row.getSetAt().toInstant()));
    }

    @Override
    public long version() {
        return store.select(max(TARGET.VERSION)).from(TARGET).fetchOptional(0, Long.class).orElse(0L);
    }

    @Override
    public long set(String indicator, String unit, int year, BigDecimal goal, String by) {
        if (goal.signum() < 0 || goal.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a goal is a share between 0 and 1, not " + goal);
        }
        if (goal.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a goal has at most " + DECIMALS + " decimals: " + goal);
        }
        return store.insertInto(TARGET)
                .set(TARGET.INDICATOR, indicator)
                .set(TARGET.UNIT, unit)
                .set(TARGET.FOR_YEAR, year)
                .set(TARGET.GOAL, goal)
                .set(TARGET.SET_BY, by)
                .set(TARGET.SET_AT, OffsetDateTime.now(ZoneOffset.UTC))
                .returning(TARGET.VERSION)
                .fetchSingle(TARGET.VERSION);
    }
}
