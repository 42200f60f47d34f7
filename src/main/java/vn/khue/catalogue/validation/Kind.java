package vn.khue.catalogue.validation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.In;
import vn.khue.catalogue.expression.Expression.IsNull;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.Unary;
import vn.khue.catalogue.expression.Expression.ValueOf;

/** What an expression comes to. The engine takes a text for a number until the first one that is none. */
enum Kind {
    NUMBER, TRUTH, TEXT, DAY, UNKNOWN;

    /** Whether it can be added up: what is true counts as 1. */
    boolean counts() {
        return this == NUMBER || this == TRUTH || this == UNKNOWN;
    }

    /** @param types type of what a name stands for; empty where nobody knows it */
    static Kind of(Expression expression, Function<Name, Optional<Type>> types) {
        return switch (expression) {
            case Literal(var value) -> literal(value);
            case Name name -> types.apply(name).map(Kind::of).orElse(UNKNOWN);
            case Unary unary -> unary.operator() == Expression.UnaryOperator.NOT ? TRUTH : NUMBER;
            case Binary binary -> switch (binary.operator()) {
                case PLUS, MINUS, TIMES, DIVIDE -> NUMBER;
                case OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> TRUTH;
            };
            case In in -> TRUTH;
            case IsNull isNull -> TRUTH;
            case Shift shift -> DAY;
            case Call call -> switch (call.function()) {
                case SUM, COUNT, NUMBER -> NUMBER;
                case MIN, MAX -> of(call.arguments().getFirst(), types);
                case FIRST, LAST -> TEXT;
            };
            case Exists exists -> TRUTH;
            case ExistsIn exists -> TRUTH;
            case ValueOf value -> UNKNOWN;
            case Previous(var column) -> of(column, types);
            case Parameter parameter -> parameter.name().equals("date") ? DAY : UNKNOWN;
        };
    }

    private static Kind of(Type type) {
        return switch (type) {
            case INT, DECIMAL, MONEY, SCORE -> NUMBER;
            case BOOL -> TRUTH;
            case DATE -> DAY;
            case CODE, TEXT, ENUM, REF -> TEXT;
        };
    }

    private static Kind literal(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> NUMBER;
            case Boolean truth -> TRUTH;
            case LocalDate day -> DAY;
            case String text -> TEXT;
            case null, default -> UNKNOWN;
        };
    }
}
