package vn.khue.backup;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.backup.internal.Making;
import vn.khue.publication.Publications;
import vn.khue.store.Home;
import vn.khue.store.StoreCopy;
import vn.khue.store.StoreSettings;
import vn.khue.warehouse.WarehouseCopy;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    Backups backups(DSLContext store, StoreSettings settings, WarehouseCopy warehouse, Home home,
            Publications publications) {
        return new Backups(home, new Making(store, StoreCopy.of(settings, home), warehouse, home, publications),
                Clock.systemUTC());
    }
}
