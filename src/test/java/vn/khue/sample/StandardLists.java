package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows of the files of national-standard certificates. */
final class StandardLists {

    static final List<String> COLUMNS = List.of("standard_no", "school", "standard_level", "recognised_on",
            "expires_on", "revoked_on");

    private static final LocalDate BEGINNING = LocalDate.of(2012, 1, 1);
    private static final LocalDate END_OF_JUNE_2025 = LocalDate.of(2025, 6, 30);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final int SENT_TWICE = 3;

    private final List<Certificate> certificates;

    StandardLists(Province province) {
        certificates = new NationalStandards(province).certificates();
    }

    /** Until May 2023; three of them stand in the list twice, and one belongs to a pseudo-school. */
    List<List<Object>> untilMay2023() {
        List<Certificate> list = new ArrayList<>(issuedUntil(BEGINNING, CertificatesHeld.DAY));
        list.addAll(list.subList(list.size() - SENT_TWICE, list.size()));
        list.add(new Certificate(Wording.text("standard.number", "99", "2021", "9999"), "66643900", 1,
                LocalDate.of(2021, 12, 8), null));
        return rows(list);
    }

    /** June 2023 to June 2025. */
    List<List<Object>> untilJune2025() {
        return rows(issuedUntil(CertificatesHeld.DAY, END_OF_JUNE_2025));
    }

    /** The first of the enlarged province. */
    List<List<Object>> afterJune2025() {
        return rows(issuedUntil(END_OF_JUNE_2025, END_OF_2025));
    }

    private List<Certificate> issuedUntil(LocalDate after, LocalDate until) {
        return certificates.stream()
                .filter(each -> each.issued().isAfter(after) && !each.issued().isAfter(until))
                .toList();
    }

    private static List<List<Object>> rows(List<Certificate> certificates) {
        return certificates.stream().map(StandardLists::row).toList();
    }

    private static List<Object> row(Certificate certificate) {
        return List.of(certificate.number(), certificate.school(),
                Wording.text("standard.level", String.valueOf(certificate.level())), certificate.issued(),
                certificate.expires(), certificate.revoked() == null ? "" : certificate.revoked());
    }
}
