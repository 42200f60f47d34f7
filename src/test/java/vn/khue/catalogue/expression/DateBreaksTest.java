package vn.khue.catalogue.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;

class DateBreaksTest {

    private static final Parameter DATE = new Parameter("date");

    @Test
    void aCertificateChangesTheFigureWhenIssuedWhenExpiredAndWhenRevoked() {
        assertThat(breaks("issued_on <= :date and :date < expires_on and (revoked_on is null or :date < revoked_on)"))
                .containsExactly(Name.of("issued_on"), Name.of("expires_on"), Name.of("revoked_on"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a <= :date            | a",
        ":date >= a            | a",
        ":date < a             | a",
        "a > :date             | a",
        ":date <= a            | a + days(1)",
        "a >= :date            | a + days(1)",
        "a < :date             | a + days(1)",
        ":date > a             | a + days(1)",
        "not :date < a         | a",
        ":date + days(30) < a  | a - days(30)",
        "a <= :date - days(7)  | a + days(7)",
        "a - months(5) <= :date| a - months(5)",
    })
    void theBreakIsTheFirstDayOfTheOtherTruth(String condition, String expected) {
        assertThat(breaks(condition)).containsExactly(Expression.parse(expected));
    }

    @Test
    void equalityHoldsForOneDay() {
        assertThat(breaks(":date = a or :date != a"))
                .containsExactly(Expression.parse("a"), Expression.parse("a + days(1)"));
    }

    @Test
    void whatDoesNotSpeakOfTheDateHasNoBreak() {
        assertThat(breaks("level in ('1', '2') and school is not null and held.level > 1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {":date - issued_on > 30", ":date <= :date", ":date + months(12) > a", ":date is null",
        ":date in (a, b)", "max(:date) < a", ":date < :date + days(1)",
        "exists(\"external-assessment\", reported_on <= :date)", ":date"})
    void everyOtherUseIsRefused(String condition) {
        assertThatThrownBy(() -> breaks(condition)).isInstanceOf(ExpressionProblem.class)
                .hasMessageContaining(":date may only be compared");
    }

    private static List<Expression> breaks(String condition) {
        return DateBreaks.of(Expression.parse(condition), DATE);
    }
}
