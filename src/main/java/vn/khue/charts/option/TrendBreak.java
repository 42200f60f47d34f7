package vn.khue.charts.option;

/**
 * Where values before and after must not be compared.
 *
 * @param at the first point under the new rule, from 0
 * @param words day and cause
 */
public record TrendBreak(int at, String words) {
}
