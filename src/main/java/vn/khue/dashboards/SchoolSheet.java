package vn.khue.dashboards;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.khue.query.Figure;
import vn.khue.query.SchoolProfile;
import vn.khue.query.SchoolProfile.Assessment;
import vn.khue.query.SchoolProfile.Certificate;
import vn.khue.shared.Ratio;

/**
 * What the page of a school shows.
 *
 * @param profile all that is known of the school
 * @param at the day that the page speaks of
 * @param unit the place where it stands on that day; empty when none claims it
 * @param accredited whether accreditation speaks of the school
 * @param standardised whether the national standard does
 * @param teaching level of digital transformation in teaching; empty where it is not assessed
 * @param governance the same in governance
 * @param dxAge what school year the two speak of
 * @param pass those who passed the newest exam, of those who sat for recognition; empty without candidates
 * @param passAge which exam
 * @param passGoal target of that share in percent
 * @param exams every exam of the school, oldest first
 * @param province the same of the whole centre; empty for readers who may not see it
 */
record SchoolSheet(SchoolProfile profile, LocalDate at, Optional<String> unit, Counting accredited,
        Counting standardised, Optional<Integer> teaching, Optional<Integer> governance, Age dxAge,
        Optional<Ratio> pass, Age passAge, Optional<BigDecimal> passGoal, List<Figure.Period> exams,
        List<Figure.Period> province) {

    private static final int MONTHS_TO_REGISTER = 5;

    /** Whether certificates of a kind are counted for the school. */
    enum Counting {
        /** They are, whether it holds one or not. */
        COUNTED,
        /** They would be, but none of any school was ever handed in. */
        UNKNOWN,
        /** They are not: a centre of continuing education, or a school that was not at work on the day. */
        LEFT_OUT
    }

    /** The certificate that counts on the day: of several the highest, then the one that lasts longest. */
    static Optional<Certificate> held(List<Certificate> certificates, LocalDate day) {
        return certificates.stream().filter(certificate -> certificate.holdsOn(day))
                .max(Comparator.comparingInt(Certificate::level).thenComparing(Certificate::ends));
    }

    Optional<Certificate> accreditation() {
        return held(profile.accreditation(), at);
    }

    Optional<Certificate> standard() {
        return held(profile.standard(), at);
    }

    /** The last day on which the school can register to be assessed again (Thông tư 17, 18, 19/2018/TT-BGDĐT). */
    Optional<LocalDate> registerBy() {
        return accreditation().filter(certificate -> certificate.revoked().isEmpty())
                .map(certificate -> certificate.expires().minusMonths(MONTHS_TO_REGISTER));
    }

    /** Points of the school year that the levels speak of, or the newest before. */
    Optional<Assessment> assessment() {
        return profile.assessments().stream().filter(assessment -> dxAge.period()
                .map(year -> assessment.year().compareTo(year) <= 0).orElse(true)).reduce((first, second) -> second);
    }

    /** Kindergartens are not assessed for digital transformation. */
    boolean isAssessed() {
        return !profile.level().equals("MN");
    }

    /** Whether the school can have candidates for the graduation exam. */
    boolean hasExam() {
        return pass.isPresent() || !exams.isEmpty() || List.of("THPT", "LC", "GDTX").contains(profile.level());
    }
}
