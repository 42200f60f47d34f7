package vn.khue.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The law behind a contract or an indicator.
 *
 * @param ref number of the document: "TT 22/2024/TT-BGDĐT"
 * @param from first day in force
 * @param to last day in force
 */
public record LegalBasis(String ref, Optional<String> article, Optional<LocalDate> from, Optional<LocalDate> to) {
}
