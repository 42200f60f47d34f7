package vn.khue.charts.option;

/**
 * One bar of a histogram.
 *
 * @param count its height
 * @param tip range, count and share in words
 */
public record HistogramBar(long count, String tip) {
}
