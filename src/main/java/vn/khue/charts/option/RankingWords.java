package vn.khue.charts.option;

/** Headings of a ranking, in the reader's language. */
public record RankingWords(String unit, String rate, String fraction) {
}
