package vn.khue.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue as a bean: the bundled one, or the folder that {@code khue.catalogue} names. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueConfiguration.class);

    @Bean
    Catalogues catalogues(@Value("${khue.catalogue:}") String folder, ObjectProvider<CatalogueGuard> guards) {
        return new Catalogues(Optional.of(folder).filter(named -> !named.isBlank()).map(Path::of),
                guards::orderedStream, Clock.systemUTC());
    }

    @Bean
    Catalogue catalogue(Catalogues catalogues) {
        return catalogues.inUse();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> examineCatalogue(Catalogues catalogues) {
        return ready -> catalogues.examine().refused().ifPresent(refused -> refused.problems()
                .forEach(problem -> LOG.error("The catalogue in use has a problem: {}", problem)));
    }
}
