package vn.khue.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Certificates of national standard. Each is decided on the day of an accreditation certificate that its level needs
 * (level 1 needs level 2, level 2 needs level 3), so that schools at national standard are accredited on every day.
 */
final class NationalStandards {

    private static final int SECOND_LEVEL = 128;
    private static final int NEEDED_BY_FIRST = 2;
    private static final int NEEDED_BY_SECOND = 3;
    private static final int REVOKED = 3;
    private static final LocalDate REVOKED_ON = LocalDate.of(2022, 12, 22);
    private static final double HELD_BEFORE = 0.85;
    private static final double HELD_BEFORE_EXPIRY = 0.5;
    private static final double RENEWED = 0.98;
    private static final double FIRST = 0.85;
    private static final double SECOND_LATER = 0.4;

    private final Random random = new Random(20230591);
    private final Province province;
    private final Standing standing;
    private final Map<String, Integer> held = new HashMap<>();
    private final List<Certificate> drawn = new ArrayList<>();

    NationalStandards(Province province) {
        this.province = province;
        this.standing = province.standing();
        drawHeld();
        drawEarlier();
        drawGone();
        drawLater();
    }

    /** All, by day of issue. */
    List<Certificate> certificates() {
        return Numbering.of(drawn, "standard.number");
    }

    /** One for each of the 591: the best 128 that may hold it are at level 2. */
    private void drawHeld() {
        Set<School> second = new HashSet<>(standing.standard().stream()
                .filter(school -> standing.held().get(school) >= NEEDED_BY_SECOND)
                .limit(SECOND_LEVEL).toList());
        if (second.size() < SECOND_LEVEL) {
            throw new IllegalStateException("too few schools may hold level 2");
        }
        for (School school : standing.standard()) {
            int level = second.contains(school) ? 2 : 1;
            held.put(school.code(), level);
            drawn.add(Certificate.of(school, level, current(school).issued()));
        }
    }

    /** What they held before, with the accreditation of that time. */
    private void drawEarlier() {
        for (School school : standing.standard()) {
            LocalDate current = current(school).issued();
            accreditations(school).stream()
                    .filter(each -> each.issued().isBefore(current) && each.level() >= NEEDED_BY_FIRST)
                    .filter(each -> random.nextDouble() < HELD_BEFORE)
                    .forEach(each -> drawn.add(Certificate.of(school, 1, each.issued())));
        }
    }

    /** Expired with their accreditation, revoked though their accreditation still runs, or of a closed school. */
    private void drawGone() {
        standing.expired().stream()
                .filter(school -> accreditations(school).getFirst().level() >= NEEDED_BY_FIRST)
                .filter(school -> random.nextDouble() < HELD_BEFORE_EXPIRY)
                .forEach(school -> drawn.add(Certificate.of(school, 1, accreditations(school).getFirst().issued())));
        standing.accredited().stream()
                .filter(school -> standing.held().get(school) >= NEEDED_BY_FIRST && !held.containsKey(school.code()))
                .filter(school -> current(school).issued().isBefore(REVOKED_ON))
                .limit(REVOKED)
                .forEach(school -> drawn.add(Certificate.of(school, 1, current(school).issued())
                        .revokedOn(REVOKED_ON)));
        School closed = province.schools().closed().getFirst();
        drawn.add(Certificate.of(closed, 1, accreditations(closed).getFirst().issued()));
    }

    /** With renewals and first certificates after 31 May 2023; most who held it before hold it again. */
    private void drawLater() {
        province.certificates().stream()
                .filter(each -> each.issued().isAfter(CertificatesHeld.DAY) && each.level() >= NEEDED_BY_FIRST)
                .filter(each -> random.nextDouble() < (held.containsKey(each.school()) ? RENEWED : FIRST))
                .forEach(each -> drawn.add(new Certificate("", each.school(), levelBeside(each), each.issued(), null)));
    }

    private int levelBeside(Certificate accreditation) {
        boolean again = held.getOrDefault(accreditation.school(), 1) == 2;
        boolean may = accreditation.level() >= NEEDED_BY_SECOND;
        return may && (again || random.nextDouble() < SECOND_LATER) ? 2 : 1;
    }

    private Certificate current(School school) {
        return accreditations(school).stream()
                .filter(each -> !each.issued().isAfter(CertificatesHeld.DAY))
                .max(Comparator.comparing(Certificate::issued)).orElseThrow();
    }

    private List<Certificate> accreditations(School school) {
        return province.certificatesOf(school);
    }
}
