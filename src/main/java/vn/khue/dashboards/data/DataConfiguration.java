package vn.khue.dashboards.data;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.publication.Publications;

@Configuration(proxyBeanMethods = false)
class DataConfiguration {

    @Bean
    PublishNow publishNow(Publications publications) {
        return new PublishNow(publications, thread());
    }

    private static Executor thread() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("publish-now").factory());
    }
}
