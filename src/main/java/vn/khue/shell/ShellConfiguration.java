package vn.khue.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    I18NProvider texts() {
        return new DefaultI18NProvider(List.of(Formats.VIETNAMESE, Locale.ENGLISH));
    }
}
