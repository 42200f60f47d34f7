package vn.khue.warehouse;

import org.jooq.DSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.store.Home;
import vn.khue.warehouse.engine.Engine;
import vn.khue.warehouse.engine.EngineSettings;

/** Engine, migration, warehouse: in this order, and the operational store before them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EngineSettings.class, WarehouseSettings.class})
class WarehouseConfiguration {

    @Bean
    Engine engine(WarehouseSettings settings, EngineSettings embedded, Home home) {
        return settings.engine(embedded, home);
    }

    @Bean
    WarehouseCopy warehouseCopy(Engine engine) {
        return new WarehouseCopy(engine);
    }

    @Bean
    StoresReady storesReady(DSLContext store, Engine engine, WarehouseSettings settings) {
        return new WarehouseMigration(store, engine, settings).migrate();
    }

    @Bean
    Warehouse warehouse(Engine engine, WarehouseSettings settings, StoresReady ready) {
        return new Warehouse(engine, settings, ready);
    }

    @Bean
    WarehouseHealth warehouseHealthIndicator(Engine engine) {
        return new WarehouseHealth(engine);
    }
}
