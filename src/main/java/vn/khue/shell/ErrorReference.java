package vn.khue.shell;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number by which a reader and the log speak of the same failure.
 *
 * @param text as shown: {@code K-4F09A2}
 */
public record ErrorReference(String text) {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorReference.class);

    /** Logs the failure under a fresh number. */
    public static ErrorReference of(Throwable failure) {
        ErrorReference reference = new ErrorReference(
                "K-%06X".formatted(ThreadLocalRandom.current().nextInt(0x1000000)));
        LOG.error("{}", reference.text(), failure);
        return reference;
    }
}
