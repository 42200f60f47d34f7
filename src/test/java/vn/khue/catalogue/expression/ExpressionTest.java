package vn.khue.catalogue.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.khue.catalogue.expression.Expression.Calendar;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.ValueOf;

class ExpressionTest {

    private final ClickHouseExpression sql = new ClickHouseExpression(Name::toString,
            parameter -> "{" + parameter.name() + "}");

    @Test
    void multiplicationBindsBeforeAdditionAndComparisonBeforeNot() {
        assertThat(rendered("not 1 + 2 * 3 = 7 or a and b")).isEqualTo("((NOT ((1 + (2 * 3)) = 7)) OR (a AND b))");
        assertThat(rendered("8 - 4 - 2")).isEqualTo("((8 - 4) - 2)");
        assertThat(rendered("-(a + 1) / 2")).isEqualTo("((- (a + 1)) / 2)");
    }

    @Test
    void theCertificateInForceReadsAsTheLawSaysIt() {
        assertThat(rendered("issued_on <= :date and :date < expires_on"
                + " and (revoked_on is null or :date < revoked_on)"))
                .isEqualTo("(((issued_on <= {date}) AND ({date} < expires_on))"
                        + " AND ((revoked_on IS NULL) OR ({date} < revoked_on)))");
    }

    @Test
    void datesMoveByYearsMonthsAndDays() {
        assertThat(rendered("issued_on + years(5) - days(1)")).isEqualTo("addDays(addYears(issued_on, 5), -1)");
        assertThat(Expression.parse("a + months(2)")).isEqualTo(new Shift(Name.of("a"), 2, Calendar.MONTHS));
    }

    @Test
    void literalsAreNumbersTextsDatesAndTruths() {
        assertThat(Expression.parse("0.50")).isEqualTo(new Literal(new BigDecimal("0.50")));
        assertThat(Expression.parse("'Ea H''leo'")).isEqualTo(new Literal("Ea H'leo"));
        assertThat(Expression.parse("\"M'Đrắk\"")).isEqualTo(new Literal("M'Đrắk"));
        assertThat(Expression.parse("2023-05-31")).isEqualTo(new Literal(LocalDate.of(2023, 5, 31)));
        assertThat(Expression.parse("true")).isEqualTo(new Literal(true));
        assertThat(Expression.parse("null")).isEqualTo(new Literal(null));
    }

    @Test
    void aTextCannotLeaveItsQuotes() {
        assertThat(rendered("name = '\\'' or 1 = 1'")).isEqualTo("(name = '\\\\'' or 1 = 1')");
    }

    @Test
    void lookupsSayWhatTheyLookInto() {
        assertThat(Expression.parse("exists(held)")).isEqualTo(new Exists("held"));
        assertThat(Expression.parse("exists(\"external-assessment\", school = row.school)"))
                .isEqualTo(new ExistsIn("external-assessment", Expression.parse("school = row.school")));
        assertThat(Expression.parse("value(\"sector-records\", records, school = row.school)"))
                .isEqualTo(new ValueOf("sector-records", Name.of("records"),
                        List.of(Expression.parse("school = row.school"))));
        assertThat(Expression.parse("disbursed >= previous(disbursed)").all())
                .contains(new Previous(Name.of("disbursed")));
    }

    @Test
    void functionsOfRowsAndOfValuesHaveOneName() {
        assertThat(rendered("max(held.level)")).isEqualTo("max(held.level)");
        assertThat(rendered("max(a, b) - min(a, b)")).isEqualTo("(greatest(a, b) - least(a, b))");
        assertThat(rendered("last(school, 3) not in ('800', '900')"))
                .isEqualTo("(NOT (rightUTF8(school, 3) IN ('800', '900')))");
        assertThat(rendered("count() + sum(n)")).isEqualTo("(count() + sum(n))");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "issued_on <                | 11 | the end",
        "a = 1 b                    | 6  | 'b'",
        "a = ;                      | 4  | ';'",
        "a < b < c                  | 6  | do not chain",
        "system('x')                | 0  | no function system()",
        "years(5)                   | 0  | only added",
        "a + years(n)               | 10 | whole number",
        "a = 2023-02-30             | 4  | no day 2023-02-30",
        "a in b                     | 5  | '(' is expected",
        "last(a)                    | 0  | arguments",
        "'open                      | 0  | not understood",
    })
    void aProblemSaysWhereAndWhat(String text, int position, String what) {
        ExpressionProblem problem = catchThrowableOfType(ExpressionProblem.class, () -> Expression.parse(text));

        assertThat(problem.position()).isEqualTo(position);
        assertThat(problem).hasMessageContaining(what).hasMessageEndingWith("at character " + (position + 1));
    }

    private String rendered(String text) {
        return sql.render(Expression.parse(text));
    }
}
