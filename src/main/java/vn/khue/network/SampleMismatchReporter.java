package vn.khue.network;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that sample and real data do not mix, in place of Spring's report of many. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SampleMismatchReporter implements SpringBootExceptionReporter {

    /** Spring Boot calls this constructor. */
    SampleMismatchReporter(ConfigurableApplicationContext context) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SampleMismatch mismatch) {
                System.err.println(mismatch.getMessage());
                return true;
            }
        }
        return false;
    }
}
