package vn.khue.catalogue.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Loadings of one dataset that are judged together: a statement costs about the same for one file and for thousands.
 *
 * @param asOf the last day of the deliveries' period
 * @param repeats whether rows of one loading may share a key; when it is known that none do, no row is compared with
 *     the others
 */
public record Batch(List<Attempt> attempts, LocalDate asOf, boolean repeats) {

    /** One of which nothing is known yet. */
    public Batch(List<Attempt> attempts, LocalDate asOf) {
        this(attempts, asOf, true);
    }

    /** The same when {@link CheckSql#repeats} was asked. */
    public Batch knowing(boolean repeat) {
        return new Batch(attempts, asOf, repeat);
    }

    /** The numbers of the attempts, as SQL lists them. */
    String loadings() {
        return attempts.stream().map(attempt -> Long.toString(attempt.loading())).collect(Collectors.joining(", "));
    }
}
