package vn.khue.charts.option;

/**
 * Stands between both ends of a ranking for the bars that are not drawn.
 *
 * @param words what is left out, as printed
 */
public record RankingGap(String words) implements RankingRow {
}
