package vn.khue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure, as programs read it.
 *
 * @param unit code, as asked
 * @param tree {@code figure} or {@code today}
 * @param publication number of the publication that answered
 * @param dataDate newest day that it speaks of
 * @param period of an indicator with periods, the one that answers; else null
 * @param since the day on which that period was first announced; null while none is
 */
record FigureAnswer(String indicator, String unit, LocalDate at, String tree, int publication, LocalDate dataDate,
        @Nullable String period, @Nullable LocalDate since, List<Row> rows) {

    /**
     * @param value the share to six decimals; null without a denominator
     * @param base the fraction as people read it: "711/1.021 trường"
     */
    record Row(String key, String name, BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal value,
            String base) {
    }
}
