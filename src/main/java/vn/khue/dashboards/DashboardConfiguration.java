package vn.khue.dashboards;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.khue.catalogue.Catalogue;

@Configuration(proxyBeanMethods = false)
class DashboardConfiguration {

    /** As many reads at once as the warehouse serves well; the others wait without holding a page. */
    private static final int READS_AT_ONCE = 8;

    @Bean
    Reading reading(Catalogue catalogue) {
        Executor threads = executor();
        return new Reading(read -> threads.execute(() -> catalogue.runThroughout(read)));
    }

    private static Executor executor() {
        return Executors.newFixedThreadPool(READS_AT_ONCE, Thread.ofVirtual().name("card-", 0).factory());
    }
}
