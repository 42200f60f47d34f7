package vn.khue.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.khue.query.Coverage;

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
     * @param value the share to six decimals; null without a denominator, and where nobody reported
     * @param base the fraction as people read it: "711/1.021 trường"
     * @param coverage who reported; null where that cannot be told
     * @param oldest the day of the oldest report that counts; null without any
     * @param old whether that report has passed the indicator's age limit
     */
    record Row(String key, String name, BigDecimal numerator, BigDecimal denominator, @Nullable BigDecimal value,
            String base, @Nullable Schools coverage, @Nullable LocalDate oldest, boolean old) {
    }

    /**
     * Schools behind a row.
     *
     * @param reported of which something counts
     * @param expected that must report; null where nobody in particular is waited for
     */
    record Schools(long reported, @Nullable Long expected) {

        static Schools of(Coverage coverage) {
            return new Schools(coverage.reported(), coverage.expected().stream().boxed().findFirst().orElse(null));
        }
    }
}
