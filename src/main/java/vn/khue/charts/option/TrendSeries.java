package vn.khue.charts.option;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A line of a trend.
 *
 * @param percents one for each point of the axis; an empty one leaves a gap
 * @param last the last value as printed, at the end of the line; empty for a line without
 * @param main whether it is what the chart is about; others are what it is compared with
 */
public record TrendSeries(List<Optional<BigDecimal>> percents, String last, boolean main) {
}
