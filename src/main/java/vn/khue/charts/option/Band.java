package vn.khue.charts.option;

/**
 * One level of a band bar.
 *
 * @param level its place in the fixed order, from 1; the colour follows from it
 * @param count how many stand on it
 * @param printed the count as printed
 * @param tip level, count and share in words
 */
public record Band(int level, long count, String printed, String tip) {
}
