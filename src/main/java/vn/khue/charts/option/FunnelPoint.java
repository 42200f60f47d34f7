package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit in a funnel.
 *
 * @param key what opening the point hands back; empty when there is nothing below it
 * @param name of the unit, written beside it if it lies outside
 * @param base its denominator
 * @param percent its share, 0 to 100
 * @param tone whether it lies above, within or below
 * @param tip the same in words
 */
public record FunnelPoint(Optional<String> key, String name, long base, BigDecimal percent, RankedBar.Tone tone,
        String tip) {
}
