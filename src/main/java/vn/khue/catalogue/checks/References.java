package vn.khue.catalogue.checks;

import java.util.Optional;
import vn.khue.catalogue.Reference;

/** What codes stand for, as SQL that the checks join. */
public interface References {

    /**
     * A SELECT with the columns {@code code String, valid_from Date32, valid_to Date32, active_from Date32,
     * active_to Date32, properties Map(String, String)}, ends exclusive: the code is known from {@code valid_from} to
     * {@code valid_to} with these properties, and active within {@code active_from} to {@code active_to}. The spans
     * of one code do not overlap.
     *
     * @return empty when Khuê has no list of this kind: its codes are then not judged
     */
    Optional<String> rows(Reference kind);

    /** These, and those of {@code other} for the kinds that are not among these. */
    default References and(References other) {
        return kind -> rows(kind).or(() -> other.rows(kind));
    }
}
