package vn.khue.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.catalogue.Catalogue;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    I18NProvider texts(Catalogue catalogue) {
        return new IndicatorTexts(List.of(Formats.VIETNAMESE, Locale.ENGLISH), catalogue);
    }
}
