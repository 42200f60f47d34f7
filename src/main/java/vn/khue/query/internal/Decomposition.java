package vn.khue.query.internal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.khue.query.Movement.Kind;
import vn.khue.query.internal.SchoolMove.OtherRule;
import vn.khue.shared.Fraction;

/**
 * Takes the change of a share apart, school by school. With the means of both ends R̄ and D̄ the change is exactly
 * (ΔN − R̄·ΔD) / D̄, which is linear in what each school adds to numerator and denominator; so the parts add up, for
 * whatever group of schools, and a school that did nothing has none. Where a rule changed too, corrections, rule and
 * real change are the Shapley mean over the three orders in which corrections come before the newer day.
 *
 * <p>Sources: Kitagawa 1955, Components of a difference between two rates; Das Gupta 1993, Standardization and
 * decomposition of rates; Shorrocks 1999 for the mean over orders.
 */
final class Decomposition {

    private static final int ALL_THIRDS = 3;

    private final Counted then;
    private final Counted now;
    private final Kind corrections;
    private final Map<Kind, Shift> totals = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Single>> singles = new EnumMap<>(Kind.class);

    /** What one school did. */
    record Single(int school, Fraction share) {

        private static final Comparator<Single> FARTHEST_FIRST = Comparator.<Single, Fraction>comparing(
                single -> single.share().abs()).reversed().thenComparing(Single::school);
    }

    /**
     * @param corrections how differences between the publications about the first day are called: only corrections,
     *     or with a rule that is not told apart
     */
    private Decomposition(Counted then, Counted now, Kind corrections) {
        this.then = then;
        this.now = now;
        this.corrections = corrections;
    }

    /**
     * @param ruleUntold whether the rule changed and the old one was not counted on the newer facts
     * @return without parts where one end has no denominator
     */
    static Decomposition of(List<SchoolMove> schools, boolean ruleUntold) {
        Counted then = schools.stream().map(SchoolMove::before).reduce(Counted.NOT, Decomposition::sum);
        Counted now = schools.stream().map(SchoolMove::after).reduce(Counted.NOT, Decomposition::sum);
        Decomposition all = new Decomposition(then, now, ruleUntold ? Kind.CORRECTED_OR_RULE : Kind.CORRECTED);
        if (then.counts() && now.counts()) {
            schools.forEach(all::take);
        }
        return all;
    }

    private static Counted sum(Counted one, Counted other) {
        return one.plus(other.numerator(), other.denominator());
    }

    private void take(SchoolMove school) {
        Map<Kind, Shift> shifts = new EnumMap<>(Kind.class);
        switch (school.cause()) {
            case MOVED -> add(shifts, Kind.REORGANISED, ALL_THIRDS, school.before(), school.after());
            case OPENED_OR_CLOSED -> add(shifts, Kind.NETWORK, ALL_THIRDS, school.before(), school.after());
            case STAYED -> school.between().ifPresentOrElse(other -> underBothRules(shifts, school, other), () -> {
                add(shifts, corrections, ALL_THIRDS, school.before(), school.corrected());
                real(shifts, ALL_THIRDS, school.corrected(), school.after());
            });
        }
        shifts.forEach((kind, shift) -> {
            totals.computeIfAbsent(kind, any -> new Shift()).add(shift);
            Fraction share = shift.share(then, now);
            if (share.signum() != 0) {
                singles.computeIfAbsent(kind, any -> new ArrayList<>()).add(new Single(school.school(), share));
            }
        });
    }

    private void underBothRules(Map<Kind, Shift> shifts, SchoolMove school, OtherRule other) {
        add(shifts, Kind.CORRECTED, 2, school.before(), other.corrected());
        add(shifts, Kind.CORRECTED, 1, other.before(), school.corrected());
        add(shifts, Kind.RULE, 1, school.before(), other.before());
        add(shifts, Kind.RULE, 1, other.corrected(), school.corrected());
        add(shifts, Kind.RULE, 1, other.after(), school.after());
        real(shifts, 2, school.corrected(), school.after());
        real(shifts, 1, other.corrected(), other.after());
    }

    /** What the days did; of a school that counts on both, its own change and that of its weight. */
    private void real(Map<Kind, Shift> shifts, int thirds, Counted from, Counted to) {
        if (from.counts() && to.counts()) {
            Fraction within = within(thirds, from, to);
            shift(shifts, Kind.WITHIN).add(within);
            add(shifts, Kind.COMPOSITION, thirds, from, to);
            shift(shifts, Kind.COMPOSITION).add(within.negate());
        } else {
            add(shifts, to.counts() ? Kind.STARTED : Kind.STOPPED, thirds, from, to);
        }
    }

    /** The mean weight times the change of the school's own share, over the mean denominator of the unit. */
    private Fraction within(int thirds, Counted from, Counted to) {
        BigInteger before = BigInteger.valueOf(from.denominator());
        BigInteger after = BigInteger.valueOf(to.denominator());
        BigInteger change = BigInteger.valueOf(to.numerator()).multiply(before)
                .subtract(BigInteger.valueOf(from.numerator()).multiply(after));
        BigInteger base = BigInteger.valueOf(then.denominator()).add(BigInteger.valueOf(now.denominator()));
        return new Fraction(before.add(after).multiply(change).multiply(BigInteger.valueOf(thirds)),
                before.multiply(after).multiply(base).multiply(BigInteger.valueOf(ALL_THIRDS)));
    }

    private static void add(Map<Kind, Shift> shifts, Kind kind, int thirds, Counted from, Counted to) {
        if (!from.equals(to)) {
            shift(shifts, kind).add(thirds, from, to);
        }
    }

    private static Shift shift(Map<Kind, Shift> shifts, Kind kind) {
        return shifts.computeIfAbsent(kind, any -> new Shift());
    }

    /** Whether there is a change to be taken apart. */
    boolean isSplit() {
        return then.counts() && now.counts();
    }

    /** The unit at the older end. */
    Counted then() {
        return then;
    }

    /** The unit at the newer end. */
    Counted now() {
        return now;
    }

    /** The part of one kind. */
    Fraction share(Kind kind) {
        Shift shift = totals.get(kind);
        return shift == null ? Fraction.ZERO : shift.share(then, now);
    }

    /** The schools with a part of a kind, those first whose part is farthest from 0. */
    List<Single> singles(Kind kind) {
        return singles.getOrDefault(kind, List.of()).stream().sorted(Single.FARTHEST_FIRST).toList();
    }
}
