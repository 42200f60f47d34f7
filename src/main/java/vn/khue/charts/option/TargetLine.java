package vn.khue.charts.option;

import java.math.BigDecimal;

/**
 * The target that the bars are held against.
 *
 * @param percent 0 to 100
 * @param words its label, as printed
 */
public record TargetLine(BigDecimal percent, String words) {
}
