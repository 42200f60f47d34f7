package vn.khue.warehouse;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineState;

/** The engine's state for the health page. */
final class WarehouseHealth implements HealthIndicator {

    private final Engine engine;

    WarehouseHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        EngineState state = engine.state();
        return (state.isReady() ? Health.up() : Health.down())
                .withDetail("phase", state.phase())
                .withDetail("since", state.since())
                .withDetail("version", state.version())
                .build();
    }
}
