package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        certificates = Numbering.of(all, "certificate.number");
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

    /** Every institution of old Đắk Lắk that is active on a day from 31 May 2023 to 30 June 2025. */
    List<School> active(LocalDate day) {
        List<School> active = new ArrayList<>(schools.population());
        mergers.all().stream().filter(merger -> !day.isBefore(merger.day())).map(Mergers.Merger::school)
                .forEach(active::remove);
        active.addAll(schools.centres());
        Stream.concat(schools.planned().stream(), schools.later().stream())
                .filter(school -> !day.isBefore(school.opened())).forEach(active::add);
        return active;
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

    /** All of one school, by day of issue. */
    List<Certificate> certificatesOf(School school) {
        return certificates.stream().filter(each -> each.school().equals(school.code())).toList();
    }

    /** Still in force on 31 May 2023, revoked in 2024. */
    Certificate withdrawn() {
        return withdrawn;
    }
}
