package vn.khue.query;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.khue.query.SchoolProfile.Certificate;

/**
 * The certificates that were ever issued to schools.
 *
 * @param bySchool by code on the day and in the order of their issue; who has none is left out
 * @param upTo newest day that the files of certificates speak of, whichever schools are in them; other files may speak
 *     of later days. Empty where no such file came
 */
public record CertificatesHeld(SortedMap<String, List<Certificate>> bySchool, Optional<LocalDate> upTo) {

    public CertificatesHeld {
        bySchool = Collections.unmodifiableSortedMap(new TreeMap<>(bySchool));
    }
}
