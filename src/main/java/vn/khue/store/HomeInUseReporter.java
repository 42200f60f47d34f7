package vn.khue.store;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that the home is in use, in place of Spring's report of many. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HomeInUseReporter implements SpringBootExceptionReporter {

    /** Spring Boot calls this constructor. */
    HomeInUseReporter(ConfigurableApplicationContext context) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof HomeInUse inUse) {
            System.err.println(inUse.getMessage());
            return true;
        }
        return false;
    }
}
