package vn.khue.catalogue;

import java.util.Locale;
import java.util.ResourceBundle;
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
                System.err.println(said(Locale.of("vi")) + " · " + said(Locale.ENGLISH));
                bad.problems().forEach(System.err::println);
                return true;
            }
        }
        return false;
    }

    private static String said(Locale language) {
        return ResourceBundle.getBundle("texts.catalogue", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString("start.bad");
    }
}
