package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.List;

/**
 * A line of a funnel.
 *
 * @param points base and percentage, from the smallest base
 * @param words at its end, as printed; empty for none
 * @param dashes of the line; none for a solid one
 */
public record FunnelLine(List<Point> points, String words, List<Integer> dashes) {

    /** @param percent 0 to 100 */
    public record Point(long base, BigDecimal percent) {
    }
}
