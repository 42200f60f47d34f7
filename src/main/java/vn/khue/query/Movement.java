package vn.khue.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.khue.shared.Fraction;
import vn.khue.shared.LargestRemainder;
import vn.khue.shared.Ratio;

/**
 * Why a figure is not what it was: the change taken apart so that the parts add up to it, exactly and in whatever order
 * one looks at them.
 *
 * @param from the figure as it was, in one row
 * @param to the figure as it is, in one row
 * @param parts in the order of {@link Kind}; empty where one of the two has no denominator, so that there is no change
 *     of a share to be taken apart
 */
public record Movement(Figure from, Figure to, List<Part> parts) {

    /** What a part of a change comes from. A school has one kind of place in it, but may have several parts. */
    public enum Kind {
        /** Schools that count at both ends: their own shares changed. */
        WITHIN,
        /** Schools that count at both ends: some weigh more than before, and stand above or below the whole. */
        COMPOSITION,
        /** There at both ends, with a denominator only now. */
        STARTED,
        /** There at both ends, with a denominator only then. */
        STOPPED,
        /** What the newer publication knows of the first day and the older did not. */
        CORRECTED,
        /** The definition became another one. */
        RULE,
        /** Both together, where the old definition was not counted on the newer publication's facts. */
        CORRECTED_OR_RULE,
        /** Schools that belong to another unit on the other day. */
        REORGANISED,
        /** Schools that opened or closed in between. */
        NETWORK
    }

    /**
     * What one thing did to the figure.
     *
     * @param share its part of the change; 0.01 is one point of a percentage
     * @param up how many schools raised the figure by it
     * @param down how many lowered it
     * @param largest those whose own parts are farthest from 0, the farthest first
     */
    public record Part(Kind kind, Fraction share, long up, long down, List<Contribution> largest) {

        /** Whether any school has a part in it. */
        public boolean isTouched() {
            return up + down > 0;
        }
    }

    /**
     * What one school did to the figure of its unit.
     *
     * @param code on the later day, or on the earlier if there is none
     */
    public record Contribution(String code, String name, Fraction share) {
    }

    public Movement {
        parts = List.copyOf(parts);
    }

    /** The figure as it was. */
    public Ratio then() {
        return whole(from);
    }

    /** The figure as it is. */
    public Ratio now() {
        return whole(to);
    }

    private static Ratio whole(Figure figure) {
        return figure.rows().stream().map(Figure.Row::ratio).reduce(Ratio::plus).orElse(Ratio.of(0, 0));
    }

    /** By how much the share changed; empty where one of the two has no denominator. */
    public Optional<Fraction> change() {
        return then().denominator().signum() == 0 || now().denominator().signum() == 0 ? Optional.empty()
                : Optional.of(Fraction.of(now()).minus(Fraction.of(then())));
    }

    /**
     * The parts as they are printed, in their order; they add up to the printed change.
     *
     * @param scale 100 for points of a percentage, 1 for a mean
     */
    public List<BigDecimal> points(long scale, int digits) {
        return LargestRemainder.rounded(parts.stream().map(part -> part.share().times(scale)).toList(), digits);
    }
}
