package vn.khue.query.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import vn.khue.query.ScoreTable;

/**
 * Papers of one subject by their score. Everything follows from whole numbers; bins are only drawn.
 *
 * @param papers hundredths of a point → number of papers, none of them 0
 */
record ScoreCounts(SortedMap<Integer, Long> papers) {

    private static final int WIDTH = 25;
    private static final int HIGHEST = 1000;
    /** Điểm liệt: a paper of 1.00 or less fails the exam (TT 15/2020, TT 24/2024). */
    private static final int FAILING = 100;

    ScoreTable.Row row(String key, String name) {
        return new ScoreTable.Row(key, name, count(papers), total(), median(), histogram(),
                count(papers.headMap(FAILING + 1)));
    }

    private static long count(SortedMap<Integer, Long> papers) {
        return papers.values().stream().mapToLong(Long::longValue).sum();
    }

    private BigDecimal total() {
        return BigDecimal.valueOf(papers.entrySet().stream()
                .mapToLong(score -> Math.multiplyExact(score.getKey().longValue(), score.getValue()))
                .reduce(0, Math::addExact), 2);
    }

    /** Half of the sum of the two in the middle, which are one and the same paper when the number is odd. */
    private BigDecimal median() {
        long count = count(papers);
        BigDecimal median = BigDecimal.valueOf(5L * (ranked((count + 1) / 2) + ranked(count / 2 + 1)), 3);
        BigDecimal plain = median.stripTrailingZeros();
        return plain.scale() < 2 ? plain.setScale(2) : plain;
    }

    /** The score of a paper by its place from the lowest, counted from 1. */
    private int ranked(long place) {
        long passed = 0;
        for (var score : papers.entrySet()) {
            passed += score.getValue();
            if (passed >= place) {
                return score.getKey();
            }
        }
        throw new IllegalStateException("there are only " + passed + " papers");
    }

    private List<ScoreTable.Bin> histogram() {
        return IntStream.range(0, HIGHEST / WIDTH).map(bin -> bin * WIDTH).mapToObj(this::bin).toList();
    }

    private ScoreTable.Bin bin(int from) {
        int to = from + WIDTH;
        return new ScoreTable.Bin(BigDecimal.valueOf(from, 2), BigDecimal.valueOf(to, 2),
                count(papers.subMap(from, to == HIGHEST ? HIGHEST + 1 : to)));
    }
}
