package vn.khue.dashboards;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import vn.khue.analysis.Comparison;
import vn.khue.analysis.Limit;
import vn.khue.charts.option.FunnelLine;
import vn.khue.shell.Formats;

/** The lines of a funnel, as they are drawn: a little beyond the smallest and the largest unit. */
record FunnelLines(Comparison comparison, Formats formats) {

    private static final int POINTS = 48;
    private static final int DIGITS = 4;
    private static final List<Integer> DASHED = List.of(5, 4);
    private static final List<Integer> DOTTED = List.of(2, 3);
    private static final BigDecimal NARROW = BigDecimal.valueOf(95);
    private static final BigDecimal WIDE = new BigDecimal("99.8");

    List<FunnelLine> all() {
        List<FunnelLine> lines = new ArrayList<>();
        lines.add(line(n -> comparison.theta(), formats.percent(BigDecimal.valueOf(comparison.theta())
                .movePointRight(2).setScale(Formats.RATE_DIGITS, RoundingMode.HALF_UP)), List.of()));
        lines.add(line(n -> comparison.upper(n, Limit.NARROW), formats.percent(NARROW), DASHED));
        lines.add(line(n -> comparison.lower(n, Limit.NARROW), "", DASHED));
        lines.add(line(n -> comparison.upper(n, Limit.WIDE), formats.percent(WIDE), DOTTED));
        lines.add(line(n -> comparison.lower(n, Limit.WIDE), "", DOTTED));
        return lines;
    }

    private FunnelLine line(IntToDoubleFunction share, String words, List<Integer> dashes) {
        return new FunnelLine(bases().distinct().mapToObj(n -> new FunnelLine.Point(n,
                BigDecimal.valueOf(share.applyAsDouble(n)).movePointRight(2).setScale(DIGITS, RoundingMode.HALF_UP)))
                .toList(), words, dashes);
    }

    private IntStream bases() {
        int least = comparison.units().stream().mapToInt(FunnelLines::base).min().orElse(1);
        int most = comparison.units().stream().mapToInt(FunnelLines::base).max().orElse(1);
        int margin = Math.max(1, (most - least) / 20);
        int first = Math.max(1, least - margin);
        return IntStream.rangeClosed(0, POINTS)
                .map(at -> (int) (first + (long) (most + margin - first) * at / POINTS));
    }

    private static int base(Comparison.Unit unit) {
        return unit.ratio().denominator().intValue();
    }
}
