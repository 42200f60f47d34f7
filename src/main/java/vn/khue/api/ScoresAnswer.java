package vn.khue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.khue.query.ScoreTable;

/**
 * Scores, as programs read them.
 *
 * @param tree {@code figure} or {@code today}
 * @param publication number of the publication that answered
 * @param dataDate newest day that it speaks of
 * @param councils codes of the exam councils counted
 */
record ScoresAnswer(int year, String unit, String tree, int publication, LocalDate dataDate, List<String> councils,
        List<Row> rows) {

    /** Decimals of a mean; scores have two. */
    private static final int DIGITS = 4;

    /**
     * @param count papers with a score
     * @param mean to four decimals
     * @param papersAtMost1 papers of 1.00 and less
     */
    record Row(String key, String name, long count, BigDecimal mean, BigDecimal median, List<Bin> histogram,
            long papersAtMost1) {
    }

    /** Scores from {@code from} on and below {@code to}; the last bin has 10 too. */
    record Bin(BigDecimal from, BigDecimal to, long count) {
    }

    static ScoresAnswer of(ScoreTable table) {
        return new ScoresAnswer(table.request().year(), table.request().unit(),
                Parameter.word(table.request().tree()), table.publication(), table.dataDate(), table.councils(),
                table.rows().stream().map(ScoresAnswer::row).toList());
    }

    private static Row row(ScoreTable.Row row) {
        return new Row(row.key(), row.name(), row.count(), row.mean(DIGITS), row.median(), row.histogram().stream()
                .map(bin -> new Bin(bin.from(), bin.to(), bin.count())).toList(), row.papersAtMost1());
    }
}
