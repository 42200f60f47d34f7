package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Certificates issued after 31 May 2023: renewals, first ones, and those of former Phú Yên from July 2025. */
final class CertificatesLater {

    private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
    private static final int FIRST_TIME = 45;
    private static final int AGAIN = 30;
    private static final int PHU_YEN = 205;

    private final Random random = new Random(20230601);
    private final List<Certificate> issued = new ArrayList<>();
    private final Map<String, Certificate> held = new HashMap<>();
    private final List<School> merged;

    /** @param withdrawn whose certificate was revoked afterwards, and who did not apply again */
    CertificatesLater(Standing standing, Mergers mergers, List<Certificate> current, String withdrawn,
            List<School> phuYen) {
        this.merged = mergers.all().stream().map(Mergers.Merger::school).toList();
        current.forEach(certificate -> held.put(certificate.school(), certificate));
        held.remove(withdrawn);
        merged.forEach(school -> held.remove(school.code()));
        drawRenewals();
        drawAgain(standing.expired());
        drawFirst(standing.never());
        drawPhuYen(phuYen);
    }

    List<Certificate> issued() {
        return issued;
    }

    /** Four in five renew, a third of these one to six months late. */
    private void drawRenewals() {
        List<Certificate> due = new ArrayList<>(held.values().stream()
                .filter(certificate -> !certificate.expires().isAfter(LAST_DAY))
                .sorted(Comparator.comparing(Certificate::school))
                .toList());
        Collections.shuffle(due, random);
        int renewing = due.size() * 4 / 5;
        for (int i = 0; i < renewing; i++) {
            Certificate certificate = due.get(i);
            boolean late = i < renewing / 3;
            LocalDate day = renewalDay(certificate, late);
            if (!day.isAfter(LAST_DAY)) {
                issued.add(renewed(certificate, day));
            }
        }
    }

    private static LocalDate renewalDay(Certificate certificate, boolean late) {
        LocalDate inTime = Decisions.lastUntil(certificate.expires());
        boolean stillToDecide = inTime.isAfter(CertificatesHeld.NEXT_DAY);
        return late || !stillToDecide ? Decisions.firstFrom(certificate.expires().plusDays(30)) : inTime;
    }

    private Certificate renewed(Certificate certificate, LocalDate day) {
        int level = certificate.level() < 3 && random.nextDouble() < 0.15 ? certificate.level() + 1
                : certificate.level();
        return new Certificate("", certificate.school(), level, day, null);
    }

    private void drawAgain(List<School> expired) {
        List<School> schools = new ArrayList<>(expired.subList(1, expired.size()));
        Collections.shuffle(schools, random);
        issued.add(Certificate.of(schools.getFirst(), 2, CertificatesHeld.NEXT_DAY));
        schools.subList(1, AGAIN).forEach(school -> issued.add(Certificate.of(school, 1 + random.nextInt(2), drawDay())));
    }

    private void drawFirst(List<School> never) {
        never.stream().filter(school -> !merged.contains(school)).limit(FIRST_TIME)
                .forEach(school -> issued.add(Certificate.of(school, 1 + random.nextInt(2), drawDay())));
    }

    private LocalDate drawDay() {
        return Decisions.draw(LocalDate.of(2023, 6, 5), LAST_DAY, random);
    }

    private void drawPhuYen(List<School> schools) {
        schools.stream().filter(school -> school.level() != Level.GDTX)
                .sorted(Comparator.comparing(School::quality).reversed())
                .limit(PHU_YEN)
                .forEach(school -> issued.add(Certificate.of(school, 1 + random.nextInt(3),
                        Decisions.draw(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 9, 30), random))));
    }
}
