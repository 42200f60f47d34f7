package vn.khue.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.khue.catalogue.expression.Expression;
import vn.khue.shared.Ratio;

/**
 * A figure as a fraction summed over those who report. A count has no denominator, a mean is a sum over a count.
 *
 * @param validFrom first day on which the figure has a meaning
 * @param validTo last such day
 * @param reports who reports: whose value is kept
 * @param at what a value belongs to
 * @param let named rows of datasets
 * @param facets name → column of every let: the figure is kept for the rows of each value too, both parts of it
 * @param split name → part that a school falls into, by rows that it reported: the level held. Parts share the
 *     denominator
 * @param values columns whose values are counted one by one instead of summed; mostly none
 * @param stale age from which the tile says that the figure is old
 * @param suppressUnder cells whose denominator is smaller are hidden; empty: none is
 * @param contains indicators whose numerator is a subset of this one
 * @param golden published values that the sample must give
 */
public record Indicator(String id, int version, Optional<LocalDate> validFrom, Optional<LocalDate> validTo,
        Text title, Reporter reports, Population population, At at, Map<String, Let> let, Expression numerator,
        Optional<Expression> denominator, Map<String, String> facets, Map<String, Expression> split,
        List<String> values, Empty empty, Optional<Period> stale, Show show, Direction direction, Target target,
        Optional<Bands> bands, OptionalInt suppressUnder, Optional<Lists> lists, List<Subset> contains,
        List<Text> notes, List<LegalBasis> legal, List<Golden> golden) {

    /**
     * What decides the figure, in one form whatever the spacing and the order of the file. Its hash tells whether a
     * rule has changed; titles, bands and notes are not part of it.
     */
    public String definition() {
        return new Definition(this).text();
    }

    /** The same indicator with parts of its rule put in place of its own. */
    public Indicator counting(Population whom, Map<String, Let> rows, Expression counted, Optional<Expression> among,
            Map<String, String> facets, Map<String, Expression> split) {
        return new Indicator(id, version, validFrom, validTo, title, reports, whom, at, rows, counted, among, facets,
                split, values, empty, stale, show, direction, target, bands, suppressUnder, lists, contains, notes,
                legal, golden);
    }

    /** Whether values are counted one by one: from the counts follow mean, median and quantiles. */
    public boolean isDistribution() {
        return !values.isEmpty();
    }

    /** Whether the figure moves from day to day, and not within periods. */
    public boolean isDated() {
        return at == At.DATE && !isDistribution();
    }

    /** The contracts whose rows decide the figure. */
    public List<String> datasets() {
        return let.values().stream().map(Let::dataset).distinct().toList();
    }

    /** Who has a value of their own; units add them up. */
    public enum Reporter {
        SCHOOL,
        /** Exam council of a year: candidates carry no school. */
        COUNCIL
    }

    /** What a value belongs to. */
    public enum At {
        /** A day: the value holds until something changes it. */
        DATE,
        /** A period, from the day of its announcement on; it is never carried into the next. */
        PERIOD
    }

    /** What it means that nothing was reported. */
    public enum Empty { ZERO, UNKNOWN, EXCLUDED }

    /** Where better lies. */
    public enum Direction { UP, DOWN, NONE }

    /** Whether and how a goal is set. */
    public enum Target { NONE, YEARLY_BY_UNIT }

    /**
     * How the value is printed.
     *
     * @param digits decimals
     * @param base the fraction as people read it: "{n}/{d} trường"
     */
    public record Show(As as, int digits, String base) {

        /** Form of a value. */
        public enum As { PERCENT, PER_MILLE, NUMBER, SCORE }
    }

    /**
     * Where the colours change.
     *
     * @param of what the thresholds are shares of
     */
    public record Bands(Of of, BigDecimal amber, BigDecimal green) {

        /** The thresholds are shares of the target, or values themselves. */
        public enum Of { TARGET, VALUE }
    }

    /** Names of the list that counts and of the list that does not, and why a school may be in the latter. */
    public record Lists(String in, String out, List<String> reasons) {
    }

    /**
     * An indicator whose numerator is a subset of this one: whoever counts there counts here.
     *
     * @param level the least that must be held here; 1 where any will do
     * @param reason what to say of a school that does not, with {@code {school}} and {@code {day}}
     * @param remedy what to do about it
     */
    public record Subset(String indicator, int level, String reason, String remedy) {
    }

    /**
     * A published value.
     *
     * @param period of an indicator with periods
     */
    public record Golden(String unit, LocalDate at, Optional<String> period, Ratio is) {
    }
}
