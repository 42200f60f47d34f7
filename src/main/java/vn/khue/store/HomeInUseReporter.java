package vn.khue.store;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line why the home cannot be used, in place of Spring's report of many. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HomeInUseReporter implements SpringBootExceptionReporter {

    /** Spring Boot calls this constructor. */
    HomeInUseReporter(ConfigurableApplicationContext context) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (failure instanceof HomeInUse || failure instanceof HomeUnfinished) {
            System.err.println(failure.getMessage());
            return true;
        }
        return false;
    }
}
