package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Certificates issued until 31 May 2023: those in force on that day by the schedule of their expiry, and older ones. */
final class CertificatesHeld {

    static final LocalDate DAY = LocalDate.of(2023, 5, 31);
    static final LocalDate NEXT_DAY = LocalDate.of(2023, 6, 1);
    private static final int ISSUED_ON_THE_DAY = 4;
    private static final int EXPIRING_NEXT_DAY = 3;
    private static final int RENEWED_EARLY = 12;

    /** How many of the 711 expire from one day until another. */
    private record Bucket(int count, LocalDate from, LocalDate to) {

        private static Bucket of(int count, String from, String to) {
            return new Bucket(count, LocalDate.parse(from), LocalDate.parse(to));
        }
    }

    private static final List<Bucket> SCHEDULE = List.of(
            Bucket.of(35, "2023-06-01", "2023-08-31"), Bucket.of(53, "2023-09-01", "2023-12-31"),
            Bucket.of(94, "2024-01-01", "2024-05-31"), Bucket.of(77, "2024-06-01", "2024-12-31"),
            Bucket.of(164, "2025-01-01", "2025-12-31"), Bucket.of(118, "2026-01-01", "2026-12-31"),
            Bucket.of(112, "2027-01-01", "2027-12-31"), Bucket.of(58, "2028-01-01", "2028-05-31"));

    private final Random random = new Random(20180601);
    private final Standing standing;
    private final List<Certificate> current = new ArrayList<>();
    private final List<Certificate> earlier = new ArrayList<>();

    CertificatesHeld(Standing standing, List<School> closed) {
        this.standing = standing;
        drawCurrent();
        drawPredecessors();
        drawExpired();
        drawRevoked();
        closed.forEach(school -> earlier.add(Certificate.of(school, 2,
                Decisions.draw(LocalDate.of(2019, 6, 1), LocalDate.of(2021, 12, 31), random))));
    }

    /** One for each of the 711. */
    List<Certificate> current() {
        return current;
    }

    /** Expired, revoked, replaced, or of a closed school. */
    List<Certificate> earlier() {
        return earlier;
    }

    private void drawCurrent() {
        List<School> schools = new ArrayList<>(standing.accredited());
        Collections.shuffle(schools, random);
        for (Bucket bucket : SCHEDULE) {
            for (int i = 0; i < bucket.count(); i++) {
                School school = schools.removeLast();
                current.add(Certificate.of(school, standing.held().get(school), drawIssued(bucket, i)));
            }
        }
    }

    private LocalDate drawIssued(Bucket bucket, int i) {
        if (bucket.equals(SCHEDULE.getFirst()) && i < EXPIRING_NEXT_DAY) {
            return NEXT_DAY.minusYears(Certificate.YEARS);
        }
        if (bucket.equals(SCHEDULE.getLast()) && i < ISSUED_ON_THE_DAY) {
            return DAY;
        }
        return Decisions.draw(bucket.from().minusYears(Certificate.YEARS), bucket.to().minusYears(Certificate.YEARS),
                random);
    }

    private void drawPredecessors() {
        int early = 0;
        for (Certificate certificate : current) {
            boolean inMay = certificate.issued().isAfter(LocalDate.of(2023, 5, 1))
                    && certificate.issued().isBefore(DAY);
            if (inMay && early < RENEWED_EARLY) {
                early++;
                earlier.add(predecessor(certificate,
                        Decisions.draw(LocalDate.of(2018, 6, 5), LocalDate.of(2018, 9, 30), random)));
            } else if (certificate.issued().isAfter(LocalDate.of(2019, 6, 1)) && random.nextDouble() < 0.45) {
                earlier.add(predecessor(certificate, drawPredecessorIssued(certificate.issued())));
            }
        }
    }

    /** Two in three renew before the old one runs out, the rest one to six months late; none outlasts the day. */
    private LocalDate drawPredecessorIssued(LocalDate renewed) {
        LocalDate fiveYearsBefore = renewed.minusYears(Certificate.YEARS);
        LocalDate inTime = Decisions.firstFrom(fiveYearsBefore);
        boolean outlasts = !inTime.plusYears(Certificate.YEARS).isBefore(DAY);
        return random.nextDouble() < 2 / 3.0 && !outlasts
                ? inTime : Decisions.lastUntil(fiveYearsBefore.minusDays(30));
    }

    private Certificate predecessor(Certificate certificate, LocalDate issued) {
        int level = Math.max(1, certificate.level() - (random.nextDouble() < 0.3 ? 1 : 0));
        return new Certificate("", certificate.school(), level, issued, null);
    }

    private void drawExpired() {
        LocalDate lastToExpire = DAY.minusYears(Certificate.YEARS);
        for (School school : standing.expired()) {
            LocalDate issued = school.equals(standing.expired().getFirst()) ? lastToExpire
                    : Decisions.draw(LocalDate.of(2015, 8, 1), lastToExpire.minusDays(1), random);
            earlier.add(Certificate.of(school, 1 + random.nextInt(2), issued));
        }
    }

    private void drawRevoked() {
        Map<LocalDate, LocalDate> revokedByIssued = Map.of(
                LocalDate.of(2020, 12, 8), LocalDate.of(2022, 10, 14),
                LocalDate.of(2021, 5, 10), LocalDate.of(2023, 3, 20),
                LocalDate.of(2023, 3, 20), LocalDate.of(2023, 5, 22));
        List<LocalDate> issued = revokedByIssued.keySet().stream().sorted().toList();
        for (int i = 0; i < issued.size(); i++) {
            earlier.add(Certificate.of(standing.revoked().get(i), 1, issued.get(i))
                    .revokedOn(revokedByIssued.get(issued.get(i))));
        }
    }
}
