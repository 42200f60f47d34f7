package vn.khue.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One school: who it is through time, and what has been decided about it. Whatever is dated is in order of its days.
 *
 * @param code on the day asked about
 * @param name on that day
 * @param level MN, TH, THCS, THPT, LC, GDTX
 * @param ownership as the register says
 * @param opened its first day; empty when the register does not say
 * @param closed its first day without pupils; empty while it works
 * @param codes it has had
 * @param names it has had
 * @param places codes of the districts and communes it has stood in
 * @param accreditation certificates of quality accreditation
 * @param standard certificates of the national standard
 * @param assessments points of digital transformation by school year
 * @param nights what it owed for the last nights and what came
 */
public record SchoolProfile(String code, String name, String level, String ownership, Optional<LocalDate> opened,
        Optional<LocalDate> closed, List<Spell> codes, List<Spell> names, List<Spell> places,
        List<Certificate> accreditation, List<Certificate> standard, List<Assessment> assessments,
        List<Night> nights) {

    /**
     * What held from a day on.
     *
     * @param from first day
     * @param to first day on which it no longer held; empty while it does
     */
    public record Spell(String value, LocalDate from, Optional<LocalDate> to) {

        /** Whether it held on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && to.map(day::isBefore).orElse(true);
        }
    }

    /**
     * A certificate.
     *
     * @param number of the decision
     * @param level 1 to 4, or 1 to 2
     * @param expires first day on which it no longer holds
     * @param revoked the day from which it was taken back
     */
    public record Certificate(String number, int level, LocalDate issued, LocalDate expires,
            Optional<LocalDate> revoked) {

        /** First day on which it no longer holds. */
        public LocalDate ends() {
            return revoked.filter(day -> day.isBefore(expires)).orElse(expires);
        }

        /** Whether it holds on {@code day}. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(issued) && day.isBefore(ends());
        }
    }

    /**
     * The points of a school year.
     *
     * @param year "2022-2023"
     * @param criteria in the order of their numbers
     */
    public record Assessment(String year, List<Criterion> criteria) {
    }

    /**
     * One criterion.
     *
     * @param code its number: 1.3.2
     * @param group teaching or governance
     * @param max most points it can bring
     * @param self points that the school gave itself
     * @param external points given from outside
     */
    public record Criterion(String code, String group, String name, BigDecimal max, Optional<BigDecimal> self,
            Optional<BigDecimal> external) {
    }

    /**
     * One dataset on one night.
     *
     * @param dataset id of the contract
     */
    public record Night(LocalDate night, String dataset, Outcome outcome) {
    }

    /** What came of a file that was owed. */
    public enum Outcome {
        /** Came in time and passed. */
        ACCEPTED,
        /** Came late and passed. */
        LATE,
        /** Came and did not pass. */
        REJECTED,
        /** Did not come. */
        MISSING
    }
}
