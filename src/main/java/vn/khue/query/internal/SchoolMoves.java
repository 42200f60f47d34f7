package vn.khue.query.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khue.query.internal.MovementPlans.Ends;
import vn.khue.query.internal.MovementPlans.Rules;
import vn.khue.query.internal.SchoolMove.Cause;
import vn.khue.query.internal.SchoolMove.OtherRule;

/** Finds what each school counted in a unit, at both ends of a change and in between. */
final class SchoolMoves {

    private final Ends ends;
    private final Map<Edition, States> read;
    private final Places places;
    private final Map<Integer, Counted> before;
    private final Map<Integer, Counted> corrected;
    private final Map<Integer, Counted> after;
    private final Map<Integer, Counted> afterOld;

    SchoolMoves(Ends ends, Map<Edition, States> read, Places places) {
        this.ends = ends;
        this.read = read;
        this.places = places;
        before = counted(ends.then(), ends.then());
        corrected = counted(ends.now(), ends.again());
        after = counted(ends.now(), ends.now());
        afterOld = ends.rules() == Rules.TOLD_APART ? counted(ends.then(), ends.now()) : Map.of();
    }

    /**
     * Schools that stand in the unit.
     *
     * @param of whose edition and rule
     * @param asked whose day, period and boundaries
     */
    private Map<Integer, Counted> counted(Question of, Question asked) {
        Map<Integer, Counted> counted = new HashMap<>();
        Standing standing = places.of(asked);
        read.get(of.edition()).upTo(asked.request().at(), of.rule(), asked.cells().whole(),
                (school, numerator, denominator) -> {
                    if (standing.has(school)) {
                        counted.merge(school, new Counted(numerator, denominator),
                                (known, more) -> known.plus(more.numerator(), more.denominator()));
                    }
                });
        return counted;
    }

    /** Every school that counts at any time. */
    List<SchoolMove> all() {
        Set<Integer> schools = new HashSet<>(before.keySet());
        schools.addAll(corrected.keySet());
        schools.addAll(after.keySet());
        schools.addAll(afterOld.keySet());
        return schools.stream().sorted().map(this::of).toList();
    }

    private SchoolMove of(int school) {
        return new SchoolMove(school, cause(school), in(before, school), in(corrected, school), in(after, school),
                otherRule(school));
    }

    /** Without deliveries in between, each rule says of the older publication what it says of the newer. */
    private Optional<OtherRule> otherRule(int school) {
        return ends.rules() != Rules.TOLD_APART ? Optional.empty()
                : Optional.of(new OtherRule(in(corrected, school), in(before, school), in(afterOld, school)));
    }

    private static Counted in(Map<Integer, Counted> counted, int school) {
        return counted.getOrDefault(school, Counted.NOT);
    }

    /** As the newer publication knows: a place that was set right is a correction, no move. */
    private Cause cause(int school) {
        boolean stoodHere = places.of(ends.again()).has(school);
        boolean standsHere = places.of(ends.now()).has(school);
        boolean countsAlways = in(corrected, school).counts() && in(after, school).counts();
        if (stoodHere == standsHere && (countsAlways || !stoodHere)) {
            return Cause.STAYED;
        }
        boolean openedOrClosed = places.openedOrClosed(ends.now().edition(), ends.again().ownDay(),
                ends.now().ownDay()).get(school);
        return openedOrClosed ? Cause.OPENED_OR_CLOSED : stoodHere == standsHere ? Cause.STAYED : Cause.MOVED;
    }
}
