package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample province as it was drawn: schools, and every certificate under its number. */
final class Province {

    private final Schools schools = Schools.draw();
    private final Standing standing = Standing.of(schools.population());
    private final Mergers mergers = Mergers.of(standing);
    private final List<Certificate> certificates;
    private final Certificate withdrawn;

    Province() {
        CertificatesHeld held = new CertificatesHeld(standing, schools.closed());
        Certificate toWithdraw = held.current().stream()
                .filter(certificate -> certificate.issued().getYear() == 2022)
                .findFirst().orElseThrow();
        CertificatesLater later = new CertificatesLater(standing, mergers, held.current(), toWithdraw.school(),
                schools.phuYen());
        List<Certificate> all = new ArrayList<>(held.current());
        all.addAll(held.earlier());
        all.addAll(later.issued());
        certificates = numbered(all);
        withdrawn = certificates.stream()
                .filter(each -> each.school().equals(toWithdraw.school())
                        && each.issued().equals(toWithdraw.issued()))
                .findFirst().orElseThrow();
    }

    Schools schools() {
        return schools;
    }

    Standing standing() {
        return standing;
    }

    Mergers mergers() {
        return mergers;
    }

    /** All, by day of issue. */
    List<Certificate> certificates() {
        return certificates;
    }

    List<Certificate> issuedBetween(LocalDate from, LocalDate to) {
        return certificates.stream()
                .filter(each -> !each.issued().isBefore(from) && !each.issued().isAfter(to))
                .toList();
    }

    /** Still in force on 31 May 2023, revoked in 2024. */
    Certificate withdrawn() {
        return withdrawn;
    }

    /** Decision of the year, year, running number of the year. */
    private static List<Certificate> numbered(List<Certificate> all) {
        List<Certificate> numbered = new ArrayList<>();
        Map<Integer, Integer> running = new HashMap<>();
        Map<Integer, Integer> decisions = new HashMap<>();
        LocalDate decided = LocalDate.MIN;
        for (Certificate certificate : all.stream()
                .sorted(Comparator.comparing(Certificate::issued).thenComparing(Certificate::school)).toList()) {
            int year = certificate.issued().getYear();
            int decision = decisions.merge(year, certificate.issued().equals(decided) ? 0 : 1, Integer::sum);
            decided = certificate.issued();
            numbered.add(certificate.numbered(Wording.text("certificate.number", "%02d".formatted(decision),
                    String.valueOf(year), "%04d".formatted(running.merge(year, 1, Integer::sum)))));
        }
        return numbered;
    }
}
