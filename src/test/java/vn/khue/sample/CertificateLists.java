package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rows of the certificate files: what was sent first, and what was sent to correct it. */
final class CertificateLists {

    static final List<String> COLUMNS = List.of("certificate_no", "school", "certificate_level", "issued_on",
            "expires_on", "revoked_on");

    private static final LocalDate BEGINNING = LocalDate.of(2012, 1, 1);
    private static final LocalDate END_OF_2022 = LocalDate.of(2022, 12, 31);
    private static final LocalDate END_OF_MAY_2023 = LocalDate.of(2023, 5, 31);
    private static final LocalDate END_OF_JUNE_2025 = LocalDate.of(2025, 6, 30);
    private static final LocalDate WITHDRAWN = LocalDate.of(2024, 3, 15);
    private static final int WRONG_SCHOOLS = 3;
    private static final int WRONG_LEVELS = 2;
    private static final int SENT_TWICE = 3;

    private final Province province;
    private final Map<String, Certificate> mistaken = new HashMap<>();
    private final List<Certificate> corrected = new ArrayList<>();

    CertificateLists(Province province) {
        this.province = province;
        List<Certificate> sent = new ArrayList<>(issuedUntil(END_OF_2022, END_OF_MAY_2023));
        makeMistakes(sent);
    }

    /** Until 2022; three of them stand in the list twice, and one belongs to a pseudo-school. */
    List<List<Object>> until2022() {
        List<Certificate> list = new ArrayList<>(issuedUntil(BEGINNING, END_OF_2022));
        list.addAll(list.subList(list.size() - SENT_TWICE, list.size()));
        list.add(pseudo());
        return rows(list);
    }

    /** January to May 2023, three of the year before once more, with the mistakes that the correction takes back. */
    List<List<Object>> untilMay2023() {
        List<Certificate> before = issuedUntil(BEGINNING, END_OF_2022);
        List<Certificate> list = new ArrayList<>(before.subList(before.size() - 10, before.size() - 10 + SENT_TWICE));
        issuedUntil(END_OF_2022, END_OF_MAY_2023)
                .forEach(each -> list.add(mistaken.getOrDefault(each.number(), each)));
        return rows(list);
    }

    /** The same numbers as before, rightly. */
    List<List<Object>> correctionOfMay2023() {
        return rows(corrected);
    }

    /** June 2023 to June 2025, with one certificate that was taken back meanwhile. */
    List<List<Object>> untilJune2025() {
        List<Certificate> list = new ArrayList<>(issuedUntil(END_OF_MAY_2023, END_OF_JUNE_2025));
        list.add(province.withdrawn().revokedOn(WITHDRAWN));
        return rows(list);
    }

    /** The first of the enlarged province. */
    List<List<Object>> afterJune2025() {
        return rows(issuedUntil(END_OF_JUNE_2025, LocalDate.of(2025, 12, 31)));
    }

    /** Three rows name a school elsewhere, two a level too low, one lacks that the certificate was revoked. */
    private void makeMistakes(List<Certificate> sent) {
        List<Certificate> first = sent.stream()
                .filter(each -> each.issued().isAfter(LocalDate.of(2023, 5, 1)) && isOnlyOneOfItsSchool(each))
                .limit(WRONG_SCHOOLS).toList();
        first.forEach(each -> mistake(each, wrong -> wrong.forSchool(namesake(each))));
        sent.stream().filter(each -> each.level() == 3).limit(WRONG_LEVELS)
                .forEach(each -> mistake(each, wrong -> wrong.atLevel(2)));
        sent.stream().filter(each -> each.revoked() != null)
                .forEach(each -> mistake(each, wrong -> wrong.revokedOn(null)));
    }

    private void mistake(Certificate right, UnaryOperator<Certificate> change) {
        mistaken.put(right.number(), change.apply(right));
        corrected.add(right);
    }

    private boolean isOnlyOneOfItsSchool(Certificate certificate) {
        return certificate.level() < 3
                && province.certificates().stream()
                        .filter(each -> each.school().equals(certificate.school())).count() == 1;
    }

    /** A school of the same level that never had a certificate, another for each mistake. */
    private School namesake(Certificate certificate) {
        Level level = province.schools().population().stream()
                .filter(school -> school.code().equals(certificate.school()))
                .findFirst().orElseThrow().level();
        return province.standing().never().reversed().stream()
                .filter(school -> school.level() == level && !province.mergers().closes(school))
                .filter(school -> mistaken.values().stream().noneMatch(each -> each.school().equals(school.code())))
                .findFirst().orElseThrow();
    }

    private Certificate pseudo() {
        LocalDate issued = LocalDate.of(2021, 12, 8);
        return new Certificate(Wording.text("certificate.number", "99", "2021", "9999"), "66643900", 1, issued, null);
    }

    private List<Certificate> issuedUntil(LocalDate after, LocalDate until) {
        return province.issuedBetween(after.plusDays(1), until);
    }

    /** The older list leaves the day of expiry empty where it is the usual one. */
    private static List<List<Object>> rows(List<Certificate> certificates) {
        return certificates.stream().map(CertificateLists::row).toList();
    }

    private static List<Object> row(Certificate certificate) {
        boolean older = certificate.issued().getYear() < 2019;
        return List.of(certificate.number(), certificate.school(),
                Wording.text("certificate.level", String.valueOf(certificate.level())), certificate.issued(),
                older ? "" : certificate.expires(), certificate.revoked() == null ? "" : certificate.revoked());
    }
}
