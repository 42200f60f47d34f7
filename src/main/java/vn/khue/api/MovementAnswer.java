package vn.khue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure moved, as programs read it. Exact fractions are texts of any length.
 *
 * @param unit code, as asked
 * @param tree {@code figure} or {@code today}
 * @param change of the share; null where one end has no figure
 * @param parts they add up to the change, exact and rounded; empty where there is none
 */
record MovementAnswer(String indicator, String unit, String tree, End from, End to, @Nullable Exact change,
        List<Part> parts) {

    /**
     * One end.
     *
     * @param period of an indicator with periods, the one that answers; else null
     * @param since the day on which that period was first announced; null while none is
     * @param numerator null, as the rest, where nothing of what the indicator counts was handed in
     * @param value the share to six decimals; null without a denominator
     * @param base the fraction as people read it: "711/1.021 trường"
     */
    record End(LocalDate at, @Nullable String period, @Nullable LocalDate since, int publication, LocalDate dataDate,
            @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal value,
            @Nullable String base) {
    }

    /**
     * A difference of shares.
     *
     * @param points in points of what is printed (of a percentage hundredths), to two decimals
     */
    record Exact(String numerator, String denominator, BigDecimal points) {
    }

    /**
     * What one thing did.
     *
     * @param id of {@link vn.khue.query.Movement.Kind}, in small letters
     * @param up how many schools raised the figure by it
     * @param down how many lowered it
     * @param largest the schools with the largest parts
     */
    record Part(String id, String numerator, String denominator, BigDecimal points, long up, long down,
            List<School> largest) {
    }

    /** What one school did. */
    record School(String code, String name, String numerator, String denominator, BigDecimal points) {
    }
}
