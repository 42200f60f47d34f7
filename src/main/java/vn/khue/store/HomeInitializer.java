package vn.khue.store;

import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Claims the home before any bean exists, so that a second Khuê leaves at once, and gives it up after the last bean
 * is gone: disposable beans end in the reverse of their order.
 */
final class HomeInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Home home = Home.claim(Path.of(context.getEnvironment().getRequiredProperty("khue.home")));
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("home", home);
        beans.registerDisposableBean("home", home::close);
    }
}
