package vn.khue.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.khue.analysis.Projection.Step;
import vn.khue.shared.Ratio;

class ProjectionTest {

    private static final Step YEAR = new Step(LocalDate.of(2024, 5, 31), 60);

    @Test
    void sixtyThatRunOutAndNineInTenThatWereRenewedBefore() {
        Projection projection = new Projection(Ratio.of(711, 1021), new Renewals(45, 50), List.of(YEAR));
        assertThat(projection.without(YEAR)).isEqualTo(Ratio.of(651, 1021));
        assertThat(projection.without(YEAR).percent(2)).contains(new BigDecimal("63.76"));
        assertThat(projection.asBefore(YEAR).orElseThrow().value()).isEqualTo(Ratio.of(705, 1021).value());
        assertThat(projection.asBefore(YEAR).orElseThrow().percent(2)).contains(new BigDecimal("69.05"));
    }

    @Test
    void ofFewerThanTwentyThatWereDueNothingIsSaid() {
        assertThat(new Renewals(19, 19).rate()).isEmpty();
        assertThat(new Renewals(18, 20).rate()).contains(Ratio.of(18, 20));
        assertThat(new Projection(Ratio.of(711, 1021), new Renewals(19, 19), List.of(YEAR)).asBefore(YEAR)).isEmpty();
    }

    @Property
    void withoutRenewalsIsAtMostAsBeforeAndThatAtMostToday(@ForAll @IntRange(min = 1, max = 3000) int all,
            @ForAll @IntRange(max = 3000) int counting, @ForAll @IntRange(max = 3000) int running,
            @ForAll @IntRange(min = 20, max = 900) int due, @ForAll @IntRange(max = 900) int renewed) {
        Ratio now = Ratio.of(counting % (all + 1), all);
        Step step = new Step(YEAR.day(), running % (now.numerator().longValue() + 1));
        Projection projection = new Projection(now, new Renewals(renewed % (due + 1), due), List.of(step));
        BigDecimal without = projection.without(step).value().orElseThrow();
        BigDecimal before = projection.asBefore(step).orElseThrow().value().orElseThrow();
        assertThat(without).isLessThanOrEqualTo(before);
        assertThat(before).isLessThanOrEqualTo(now.value().orElseThrow());
    }
}
