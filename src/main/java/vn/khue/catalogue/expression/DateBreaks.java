package vn.khue.catalogue.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Calendar;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.Unary;

/**
 * The days on which the truth of a condition can change while its date parameter moves forward: of
 * {@code issued_on <= :date and :date < expires_on} they are {@code issued_on} and {@code expires_on}. Between two of
 * them the condition stays as it is, so a figure needs to be computed on these days only.
 */
public final class DateBreaks {

    private final Parameter parameter;
    private final Set<Expression> breaks = new LinkedHashSet<>();

    private DateBreaks(Parameter parameter) {
        this.parameter = parameter;
    }

    /**
     * First days of a new truth, as expressions over columns; a null column is no break.
     *
     * @throws ExpressionProblem when the parameter is used otherwise than compared with something that does not move
     */
    public static List<Expression> of(Expression condition, Parameter parameter) {
        DateBreaks found = new DateBreaks(parameter);
        found.collect(condition);
        return List.copyOf(found.breaks);
    }

    private void collect(Expression condition) {
        if (!moves(condition)) {
            return;
        }
        switch (condition) {
            case Unary(var operator, var operand) when operator == Expression.UnaryOperator.NOT -> collect(operand);
            case Binary binary -> collect(binary);
            default -> throw refused();
        }
    }

    private void collect(Binary binary) {
        switch (binary.operator()) {
            case AND, OR -> {
                collect(binary.left());
                collect(binary.right());
            }
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                boolean dateIsLeft = moves(binary.left());
                Expression date = dateIsLeft ? binary.left() : binary.right();
                Expression fixed = dateIsLeft ? binary.right() : binary.left();
                compared(date, dateIsLeft ? binary.operator() : mirrored(binary.operator()), fixed);
            }
            case PLUS, MINUS, TIMES, DIVIDE -> throw refused();
        }
    }

    /** {@code :date + days(n) < a} is {@code :date < a - days(n)}; months and years cannot be taken back exactly. */
    private void compared(Expression date, BinaryOperator operator, Expression fixed) {
        if (date instanceof Shift(var inner, var amount, var unit) && unit == Calendar.DAYS) {
            compared(inner, operator, new Shift(fixed, -amount, unit));
        } else if (date.equals(parameter) && !moves(fixed)) {
            add(operator, fixed);
        } else {
            throw refused();
        }
    }

    private void add(BinaryOperator operator, Expression fixed) {
        Expression dayAfter = new Shift(fixed, 1, Calendar.DAYS);
        switch (operator) {
            case LESS, GREATER_OR_EQUAL -> breaks.add(fixed);
            case LESS_OR_EQUAL, GREATER -> breaks.add(dayAfter);
            case EQUAL, NOT_EQUAL -> breaks.addAll(List.of(fixed, dayAfter));
            case OR, AND, PLUS, MINUS, TIMES, DIVIDE -> throw refused();
        }
    }

    private static BinaryOperator mirrored(BinaryOperator operator) {
        return switch (operator) {
            case LESS -> BinaryOperator.GREATER;
            case LESS_OR_EQUAL -> BinaryOperator.GREATER_OR_EQUAL;
            case GREATER -> BinaryOperator.LESS;
            case GREATER_OR_EQUAL -> BinaryOperator.LESS_OR_EQUAL;
            case EQUAL, NOT_EQUAL, OR, AND, PLUS, MINUS, TIMES, DIVIDE -> operator;
        };
    }

    private boolean moves(Expression expression) {
        return expression.all().anyMatch(parameter::equals);
    }

    private ExpressionProblem refused() {
        return new ExpressionProblem(Message.of("expression.compared", parameter.name()), 0);
    }
}
