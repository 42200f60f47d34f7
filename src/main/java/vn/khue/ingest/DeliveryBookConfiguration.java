package vn.khue.ingest;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.catalogue.Catalogue;
import vn.khue.ingest.internal.StoredDeliveryBook;
import vn.khue.network.Units;
import vn.khue.warehouse.Warehouse;

/** Opens the book. */
@Configuration(proxyBeanMethods = false)
class DeliveryBookConfiguration {

    @Bean
    DeliveryBook deliveryBook(DSLContext store, Warehouse warehouse, Catalogue catalogue, Units units,
            Arrivals arrivals) {
        return new StoredDeliveryBook(store, warehouse, catalogue, units, arrivals);
    }
}
