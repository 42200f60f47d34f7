package vn.khue.charts.option;

import java.math.BigDecimal;

/**
 * A line at a value of the axis.
 *
 * @param at where
 * @param words its label, as printed
 * @param dashed whether the line is dashed
 */
public record HistogramMark(BigDecimal at, String words, boolean dashed) {
}
