package vn.khue.catalogue;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Lists what is wrong with the catalogue, a line for each problem, in place of Spring's report of many. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CatalogueReporter implements SpringBootExceptionReporter {

    /** Spring Boot calls this constructor. */
    CatalogueReporter(ConfigurableApplicationContext context) {
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CatalogueProblems bad) {
                List.of(Locale.of("vi"), Locale.ENGLISH).forEach(language -> {
                    System.err.println(Message.of("start.bad").in(language));
                    bad.problems().forEach(problem -> System.err.println(problem.in(language)));
                });
                return true;
            }
        }
        return false;
    }
}
