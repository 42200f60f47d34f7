package vn.khue.catalogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Indicator.Direction;
import vn.khue.catalogue.Indicator.Show.As;

/**
 * One tile of a board.
 *
 * @param indicators what it shows
 * @param by how the figures are split; empty for the unit as a whole
 * @param along name of the facet that {@link Split#FACET} goes along; empty otherwise
 * @param facet narrows the figures to the rows of one value
 * @param value what a distribution begins with: the column whose values are counted
 * @param width columns of twelve
 * @param title instead of the one that the indicator gives
 * @param text words of the board's maker; a text tile without them tells age, boundaries, bases and sources
 */
public record BoardTile(Kind kind, List<String> indicators, Optional<Split> by, Optional<String> along,
        Optional<Facet> facet, Optional<String> value, int width, Optional<Text> title, Optional<Text> text) {

    /** Widths that a page, a sheet of paper and a wall have room for. */
    public static final List<Integer> WIDTHS = List.of(3, 4, 5, 6, 7, 8, 9, 12);

    private static final int FEW = 3;
    private static final int MANY = 6;

    public BoardTile {
        indicators = List.copyOf(indicators);
    }

    /** The one that ends every board. */
    public static BoardTile account() {
        return new BoardTile(Kind.TEXT, List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Kind.TEXT.width, Optional.empty(), Optional.empty());
    }

    /** Whether it tells age, boundaries, bases and sources of all the others. */
    public boolean isAccount() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** The rows of one value, as {@code stream = GDTX}. */
    public record Facet(String name, String value) {
    }

    /** How figures are split. */
    public enum Split { PLACE, LEVEL, OWNERSHIP, AREA, SCHOOL, FACET }

    /** What a tile is. The list is closed. */
    public enum Kind {
        /** One figure with its target, change and age. */
        FIGURE(1, 1, 3),
        /** Parts of the unit, best first. */
        RANKING(1, 1, 6, Split.PLACE, Split.LEVEL, Split.OWNERSHIP, Split.AREA, Split.SCHOOL, Split.FACET),
        /** How a figure went, with a break where the unit became another one. */
        TREND(1, 1, 6),
        /** Bars made of the parts of a split, or of what counts and what does not. */
        BANDS(1, FEW, 6, Split.PLACE, Split.LEVEL, Split.OWNERSHIP, Split.AREA, Split.FACET),
        /** A histogram of scores. */
        DISTRIBUTION(1, 1, 6),
        /** What chance explains of differences. */
        FUNNEL(1, 1, 6, Split.PLACE, Split.SCHOOL),
        /** The places on equal tiles. */
        MAP(1, 1, 6),
        /** Figures side by side, or one below the other where nothing splits them. */
        TABLE(1, MANY, 12, Split.PLACE, Split.LEVEL, Split.OWNERSHIP, Split.AREA),
        /** Words, or the account that ends a board. */
        TEXT(0, 0, 12);

        private final int least;
        private final int most;
        private final int width;
        private final Set<Split> splits;

        Kind(int least, int most, int width, Split... splits) {
            this.least = least;
            this.most = most;
            this.width = width;
            this.splits = splits.length == 0 ? EnumSet.noneOf(Split.class) : EnumSet.of(splits[0], splits);
        }

        /** Fewest indicators. */
        public int least() {
            return least;
        }

        /** Most indicators. */
        public int most() {
            return most;
        }

        /** Width unless the board says another. */
        public int width() {
            return width;
        }

        /** Splits that the kind knows at all. */
        public Set<Split> splits() {
            return splits;
        }

        /** Whether figures must be split to be shown. */
        public boolean mustBeSplit() {
            return this == RANKING;
        }

        /** Whether the kind shows figures of this indicator as what they are: a mean on an axis of percents would lie. */
        public boolean shows(Indicator indicator) {
            return switch (this) {
                case FIGURE, RANKING, TREND, BANDS, FUNNEL -> !indicator.isDistribution()
                        && indicator.show().as() == As.PERCENT;
                // its colours say that more is better
                case MAP -> FIGURE.shows(indicator) && indicator.direction() != Direction.DOWN;
                case DISTRIBUTION -> indicator.isDistribution();
                case TABLE -> !indicator.isDistribution();
                case TEXT -> false;
            };
        }

        /**
         * Whether the kind can split figures of this indicator so; empty for the unit as a whole. Of schools that count
         * or do not, none is better than another: only counts of people are told apart school by school.
         */
        public boolean splits(Indicator indicator, Optional<Split> by) {
            return by.map(split -> splits.contains(split)
                            && (split != Split.SCHOOL || indicator.suppressUnder().isPresent())
                            && (split != Split.FACET || !indicator.facets().isEmpty())).orElse(!mustBeSplit())
                    && (this != BANDS || !indicator.split().isEmpty() || by.filter(Split.FACET::equals).isPresent());
        }
    }
}
