package vn.khue.query.internal;

import java.util.Optional;

/**
 * One school in the change of a unit's figure: what it counted there, from the older day, publication and rule to the
 * newer ones. Where it does not stand in the unit it counts nothing.
 *
 * @param school its number
 * @param before older day, older publication, older rule
 * @param corrected older day, newer publication, newer rule
 * @param after newer day, newer publication, newer rule
 * @param between what it counted under the rule of the other end; empty where the rule is the same, or where the old
 *     one was not counted on the newer publication's facts
 */
record SchoolMove(int school, Cause cause, Counted before, Counted corrected, Counted after,
        Optional<OtherRule> between) {

    /** What happened to the school itself. */
    enum Cause {
        /** It stands in the unit on both days, or on neither. */
        STAYED,
        /** It stands in another unit on the other day. */
        MOVED,
        /** It opened or closed in between. */
        OPENED_OR_CLOSED
    }

    /**
     * @param before older day and publication, newer rule
     * @param corrected older day, newer publication, older rule
     * @param after newer day and publication, older rule
     */
    record OtherRule(Counted before, Counted corrected, Counted after) {
    }

    /** Under one rule. */
    static SchoolMove of(int school, Cause cause, Counted before, Counted corrected, Counted after) {
        return new SchoolMove(school, cause, before, corrected, after, Optional.empty());
    }
}
