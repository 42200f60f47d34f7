package vn.khue.catalogue;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue as a bean: the bundled one, or the folder that {@code khue.catalogue} names. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    Catalogue catalogue(@Value("${khue.catalogue:}") String folder) {
        return folder.isBlank() ? Catalogue.bundled() : Catalogue.load(Path.of(folder));
    }
}
