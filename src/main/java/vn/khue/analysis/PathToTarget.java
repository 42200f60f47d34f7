package vn.khue.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.khue.query.Figure.Member;
import vn.khue.shared.Ratio;

/**
 * The way of a share of schools to its goal.
 *
 * @param at the day from which it is looked at
 * @param now the share on that day; without denominator where nothing was ever handed in
 * @param goal of that day's year, as a share
 * @param places parts of the unit, each held against the unit's own goal; the most missing first
 * @param outlook what certificates tell; empty where the share rests on something else, or where the certificates do
 *     not explain who counts
 */
public record PathToTarget(LocalDate at, Ratio now, Optional<BigDecimal> goal, List<Place> places,
        Optional<Outlook> outlook) {

    public PathToTarget {
        places = List.copyOf(places);
    }

    /**
     * A part of the unit.
     *
     * @param need schools that it would still need for the goal of the whole
     */
    public record Place(String key, String name, Ratio ratio, long need) {
    }

    /**
     * What certificates tell.
     *
     * @param lapses schools that count, in the order in which their certificates run out
     * @param candidates schools that do not count, the nearest first
     */
    public record Outlook(Projection projection, List<Lapse> lapses, List<Candidate> candidates) {

        public Outlook {
            lapses = List.copyOf(lapses);
            candidates = List.copyOf(candidates);
        }

        /** How many lack what. */
        public long count(Lack lack) {
            return candidates.stream().filter(candidate -> candidate.lack() == lack).count();
        }
    }

    /**
     * A school whose last certificate runs out within the time looked at.
     *
     * @param day the first without
     */
    public record Lapse(Member school, LocalDate day) {
    }

    /**
     * A school that does not count.
     *
     * @param since when its last certificate ended; empty where there never was one
     * @param level of that certificate
     * @param conditions indicators without which it cannot count, each with the level held there; 0 where it does not
     *     count there either
     */
    public record Candidate(Member school, Lack lack, Optional<LocalDate> since, int level,
            List<Condition> conditions) {

        public Candidate {
            conditions = List.copyOf(conditions);
        }

        /** How many things it lacks: its own certificate, and what comes before. */
        int lacking() {
            return 1 + (int) conditions.stream().filter(condition -> !condition.isMet()).count();
        }

        /** How high it stands where it must count first. */
        int height() {
            return conditions.stream().mapToInt(Condition::level).sum();
        }
    }

    /**
     * Where a school must count first: at national standard only who is accredited can be.
     *
     * @param level held there; 0 for one that does not count
     * @param needed the least level that will do
     */
    public record Condition(String indicator, int level, int needed) {

        /** Whether the school counts there, and high enough. */
        public boolean isMet() {
            return level >= needed;
        }
    }

    /** Schools still needed; empty without goal or figure. */
    public OptionalLong need() {
        return goal.isPresent() && now.denominator().signum() > 0
                ? OptionalLong.of(Shortfall.of(now, goal.get())) : OptionalLong.empty();
    }
}
