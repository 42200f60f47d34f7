package vn.khue.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of accreditation or of national standard; it is valid for five years from its day of issue.
 *
 * @param number empty until all are numbered
 * @param school code
 * @param level 1 to 4, of national standard 1 or 2
 * @param issued first day
 * @param revoked day on which it was taken back
 */
record Certificate(String number, String school, int level, LocalDate issued, @Nullable LocalDate revoked) {

    static final int YEARS = 5;

    static Certificate of(School school, int level, LocalDate issued) {
        return new Certificate("", school.code(), level, issued, null);
    }

    LocalDate expires() {
        return issued.plusYears(YEARS);
    }

    Certificate numbered(String given) {
        return new Certificate(given, school, level, issued, revoked);
    }

    Certificate forSchool(School other) {
        return new Certificate(number, other.code(), level, issued, revoked);
    }

    Certificate atLevel(int other) {
        return new Certificate(number, school, other, issued, revoked);
    }

    Certificate revokedOn(@Nullable LocalDate day) {
        return new Certificate(number, school, level, issued, day);
    }
}
