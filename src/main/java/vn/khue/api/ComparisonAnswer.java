package vn.khue.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.Limit;
import vn.khue.analysis.SchoolGroups;
import vn.khue.query.Figure;

/**
 * Units beside each other, as programs read them. The limits are of the variation expected by chance.
 *
 * @param middle the share of the whole, around which the funnel lies; null without denominator
 * @param funnel whether there is one: not where all or none count
 * @param phi how many times as much they differ as by chance; null without funnel
 * @param overdispersed whether the limits take that in
 */
record ComparisonAnswer(String indicator, String unit, LocalDate at, String tree, String by, int publication,
        @Nullable String period, @Nullable BigDecimal middle, boolean funnel, @Nullable BigDecimal phi,
        boolean overdispersed, List<Row> rows) {

    private static final int DIGITS = 6;

    /**
     * @param position {@code far_above}, {@code above}, {@code within}, {@code below}, {@code far_below}
     * @param bestRank from 1; with the next the ranks that it may truly have
     * @param worstRank at most as many as there are rows
     * @param rankIsNoise whether they are more than half of all, so that no rank may be shown
     * @param estimate its share, drawn towards that of all
     * @param limits lower and upper at 95 % and 99.8 % for its size; null without funnel
     * @param peers a school among those like it; null for places
     */
    record Row(String key, String name, BigDecimal numerator, BigDecimal denominator, BigDecimal value,
            String position, int bestRank, int worstRank, boolean rankIsNoise, BigDecimal estimate,
            @Nullable Limits limits, @Nullable Peers peers) {
    }

    record Limits(BigDecimal lower95, BigDecimal upper95, BigDecimal lower998, BigDecimal upper998) {
    }

    /** @param alike level, ownership, area and quarter by size, as many as leave eight schools */
    record Peers(List<String> alike, int schools, String position) {
    }

    static List<Row> rows(Comparison comparison, List<Figure.Row> rows, Map<String, SchoolGroups.Among> among) {
        return IntStream.range(0, rows.size()).mapToObj(at -> {
            Figure.Row row = rows.get(at);
            Comparison.Unit unit = comparison.units().get(at);
            return new Row(row.key(), row.name(), row.ratio().numerator(), row.ratio().denominator(),
                    row.ratio().value().orElseThrow(), Parameter.word(unit.position()), unit.rank().best(),
                    unit.rank().worst(), unit.rank().isNoise(), share(unit.estimate()),
                    comparison.hasFunnel() ? limits(comparison, row.ratio().denominator().intValueExact()) : null,
                    Optional.ofNullable(among.get(row.key())).map(peers -> new Peers(peers.alike(), peers.members(),
                            Parameter.word(peers.position()))).orElse(null));
        }).toList();
    }

    private static Limits limits(Comparison comparison, int n) {
        return new Limits(share(comparison.lower(n, Limit.NARROW)), share(comparison.upper(n, Limit.NARROW)),
                share(comparison.lower(n, Limit.WIDE)), share(comparison.upper(n, Limit.WIDE)));
    }

    static BigDecimal share(double share) {
        return BigDecimal.valueOf(share).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
