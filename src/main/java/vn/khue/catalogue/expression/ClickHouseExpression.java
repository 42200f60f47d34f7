package vn.khue.catalogue.expression;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.In;
import vn.khue.catalogue.expression.Expression.IsNull;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.Unary;

/**
 * Writes an expression as ClickHouse SQL. Pure text: names, parameters and lookups become what the given functions
 * say, literals are escaped here.
 */
public class ClickHouseExpression {

    private final Function<Name, String> names;
    private final Function<Parameter, String> parameters;
    private final Function<Lookup, String> lookups;

    /** For expressions that do not look beyond the row; those that do are refused. */
    public ClickHouseExpression(Function<Name, String> names, Function<Parameter, String> parameters) {
        this(names, parameters, lookup -> {
            throw new IllegalArgumentException("no lookups here: " + lookup);
        });
    }

    /** @param lookups SQL of {@code exists(…)}, {@code value(…)} and {@code previous(…)} in this place */
    public ClickHouseExpression(Function<Name, String> names, Function<Parameter, String> parameters,
            Function<Lookup, String> lookups) {
        this.names = names;
        this.parameters = parameters;
        this.lookups = lookups;
    }

    /** SQL that can stand anywhere an operand can. */
    public String render(Expression expression) {
        return switch (expression) {
            case Literal literal -> literal(literal);
            case Name name -> names.apply(name);
            case Parameter parameter -> parameters.apply(parameter);
            case Unary unary -> switch (unary.operator()) {
                case NOT -> "(NOT " + render(unary.operand()) + ")";
                case MINUS -> "(- " + render(unary.operand()) + ")";
            };
            case Binary(var operator, var left, var right) when operator == BinaryOperator.DIVIDE ->
                "(" + render(left) + " / " + divisor(right) + ")";
            case Binary binary -> "(" + render(binary.left()) + " " + symbol(binary.operator()) + " "
                    + render(binary.right()) + ")";
            case In in -> "(" + render(in.needle()) + " IN (" + list(in.list()) + "))";
            case IsNull isNull -> "(" + render(isNull.operand()) + " IS NULL)";
            case Shift shift -> shift(shift);
            case Call call -> call(call);
            case Lookup lookup -> lookups.apply(lookup);
        };
    }

    /** What is divided by nothing is unknown; the engine would give up the whole statement. */
    protected String divisor(Expression divisor) {
        return divisor instanceof Literal(BigDecimal number) && number.signum() != 0 ? render(divisor)
                : "nullIf(" + render(divisor) + ", 0)";
    }

    /** A text in quotes, safe against every content. */
    public static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private static String literal(Literal literal) {
        return switch (literal.value()) {
            case null -> "NULL";
            case String text -> quoted(text);
            case Boolean truth -> truth ? "true" : "false";
            case BigDecimal number -> number.toPlainString();
            case LocalDate day -> "toDate32('" + day + "')";
            default -> throw new IllegalArgumentException("not a literal: " + literal.value());
        };
    }

    private static String symbol(BinaryOperator operator) {
        return switch (operator) {
            case OR -> "OR";
            case AND -> "AND";
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
            case PLUS -> "+";
            case MINUS -> "-";
            case TIMES -> "*";
            case DIVIDE -> "/";
        };
    }

    private String shift(Shift shift) {
        String function = switch (shift.unit()) {
            case YEARS -> "addYears";
            case MONTHS -> "addMonths";
            case DAYS -> "addDays";
        };
        return function + "(" + render(shift.date()) + ", " + shift.amount() + ")";
    }

    private String call(Call call) {
        String arguments = list(call.arguments());
        return switch (call.function()) {
            case SUM -> "sum(" + arguments + ")";
            case COUNT -> "count(" + arguments + ")";
            case MIN -> (call.isOverRows() ? "min(" : "least(") + arguments + ")";
            case MAX -> (call.isOverRows() ? "max(" : "greatest(") + arguments + ")";
            case FIRST -> "leftUTF8(" + arguments + ")";
            case LAST -> "rightUTF8(" + arguments + ")";
            case NUMBER -> "toInt64OrNull(toString(" + arguments + "))";
        };
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::render).collect(Collectors.joining(", "));
    }
}
