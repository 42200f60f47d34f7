package vn.khue.dashboards;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.khue.query.ScoreTable;
import vn.khue.query.ScoreTable.Bin;
import vn.khue.query.ScoresRequest;

/** Two subjects of the exam of 2023, for the whole province only. */
final class FixedScores {

    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private FixedScores() {
    }

    static ScoreTable of(ScoresRequest request) {
        return new ScoreTable(request, "Đắk Lắk", request.publication().orElseThrow(), FixedFigures.DAY,
                FixedFigures.PUBLISHED, List.of("40"), request.unit().equals("66") ? List.of(
                        subject("TOAN", "Toán", "6.20", 24), subject("VAN", "Ngữ văn", "6.75", 27)) : List.of());
    }

    /** A tent of counts around one bin. */
    private static ScoreTable.Row subject(String key, String name, String median, int top) {
        List<Bin> bins = IntStream.range(0, 40).mapToObj(at -> new Bin(QUARTER.multiply(BigDecimal.valueOf(at)),
                QUARTER.multiply(BigDecimal.valueOf(at + 1L)), Math.max(0, 1_000L - 60L * Math.abs(at - top)))).toList();
        long papers = bins.stream().mapToLong(Bin::count).sum();
        return new ScoreTable.Row(key, name, papers, new BigDecimal(median).multiply(BigDecimal.valueOf(papers)),
                new BigDecimal(median), bins, 12);
    }
}
