package vn.khue.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The answer to a {@link ScoresRequest}: a row for each subject with a paper, in the order of the contract.
 *
 * @param request what was asked
 * @param unitName name of the unit on the tree
 * @param publication the publication that answered
 * @param dataDate newest day that the publication speaks of
 * @param publishedAt when it became visible
 * @param councils codes of the exam councils counted
 * @param rows empty when nothing is known of that exam
 */
public record ScoreTable(ScoresRequest request, String unitName, int publication, LocalDate dataDate,
        Instant publishedAt, List<String> councils, List<Row> rows) {

    /**
     * One subject, from exact counts by hundredths of a point.
     *
     * @param key TOAN
     * @param name Toán
     * @param count papers with a score
     * @param total sum of the scores, in points
     * @param median the middle paper's score, or the mean of the two in the middle
     * @param histogram bins of a quarter point, all of 0 to 10
     * @param papersAtMost1 papers of 1.00 and less, which fail the whole exam
     */
    public record Row(String key, String name, long count, BigDecimal total, BigDecimal median, List<Bin> histogram,
            long papersAtMost1) {

        /** Rounded half up, once. */
        public BigDecimal mean(int digits) {
            return total.divide(BigDecimal.valueOf(count), digits, RoundingMode.HALF_UP);
        }
    }

    /**
     * Scores from {@code from} on and below {@code to}; the last bin has 10 too.
     *
     * @param count papers
     */
    public record Bin(BigDecimal from, BigDecimal to, long count) {
    }
}
