package vn.khue.charts.option;

import java.math.BigDecimal;

/**
 * One unit of a tile map.
 *
 * @param key what opening the tile hands back
 * @param name of the unit
 * @param column from 0
 * @param row from 0
 * @param exact the value with a decimal, for a wide tile
 * @param round the value without, for a narrow one
 * @param distance how far it is from what it is held against
 * @param tip name, value and distance in words
 */
public record Tile(String key, String name, int column, int row, String exact, String round, Distance distance,
        String tip) {

    /** Classes of the distance in points; each has its colour, and the words of the legend say where it ends. */
    public enum Distance {
        /** More than fifteen points below. */
        FAR_BELOW,
        /** Two to fifteen points below. */
        BELOW,
        /** At most two points off. */
        NEAR,
        /** Two to ten points above. */
        ABOVE,
        /** More than ten points above. */
        FAR_ABOVE,
        /** Nothing is known. */
        UNKNOWN;

        private static final BigDecimal FAR_DOWN = BigDecimal.valueOf(-15);
        private static final BigDecimal CLOSE = BigDecimal.TWO;
        private static final BigDecimal FAR_UP = BigDecimal.TEN;

        /** The class of a distance. */
        public static Distance of(BigDecimal points) {
            if (points.abs().compareTo(CLOSE) <= 0) {
                return NEAR;
            }
            return points.signum() < 0 ? points.compareTo(FAR_DOWN) < 0 ? FAR_BELOW : BELOW
                    : points.compareTo(FAR_UP) > 0 ? FAR_ABOVE : ABOVE;
        }
    }
}
