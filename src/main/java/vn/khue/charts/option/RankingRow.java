package vn.khue.charts.option;

/** A row of a ranking: a bar, or the words that stand for bars left out. */
public sealed interface RankingRow permits RankedBar, RankingGap {
}
