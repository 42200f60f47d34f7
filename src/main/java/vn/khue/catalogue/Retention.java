package vn.khue.catalogue;

import java.time.Period;
import java.util.Optional;

/** How long the files and the facts are kept; empty: for ever. */
public record Retention(Optional<Period> files, Optional<Period> facts) {
}
