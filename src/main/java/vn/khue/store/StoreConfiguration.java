package vn.khue.store;

import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Boot's own data source, Flyway, transactions and jOOQ where the operational store is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    @Bean
    JdbcConnectionDetails storeConnection(StoreSettings settings, Home home) {
        if (!settings.isElsewhere()) {
            UncleanStore.mend(home);
        }
        return StoreConnection.of(settings, home);
    }

    @Bean
    SameBytesAgain sameBytesAgain() {
        return new SameBytesAgain();
    }

    /** H2 keeps unquoted names in capitals and PostgreSQL in small letters: unquoted, one set of classes fits both. */
    @Bean
    DefaultConfigurationCustomizer unquotedNames() {
        return configuration -> configuration.settings()
                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                .withRenderNameCase(RenderNameCase.LOWER);
    }
}
