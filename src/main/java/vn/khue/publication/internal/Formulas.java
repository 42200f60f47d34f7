package vn.khue.publication.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Function;
import vn.khue.catalogue.expression.Expression.In;
import vn.khue.catalogue.expression.Expression.IsNull;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.Shift;
import vn.khue.catalogue.expression.Expression.Unary;
import vn.khue.catalogue.expression.Expression.ValueOf;

/**
 * The formulas of an indicator over tables {@code <let>_at}, which hold what the rows of a let add up to at a point.
 * Whatever a formula calls over rows becomes a column there: a0 counts the rows, the others follow as they are asked
 * for. No rows count as 0 and add up to 0; they have no least and no greatest value.
 */
final class Formulas {

    static final List<String> ATTRIBUTES = List.of("level", "ownership", "area");

    /** First word of names that {@link #folded} makes up; the parser cannot produce it. */
    private static final String FOLDED = "@";

    private final Indicator indicator;
    /** let → its aggregates in the order of their columns. */
    private final Map<String, List<String>> aggregates = new LinkedHashMap<>();

    Formulas(Indicator indicator) {
        this.indicator = indicator;
        indicator.let().keySet().forEach(let -> aggregates.put(let, new ArrayList<>(List.of("count()"))));
    }

    /** SQL of a formula; its aggregates are known from now on. */
    String value(Expression expression) {
        return new ClickHouseExpression(this::column, parameter -> "p.day").render(folded(expression));
    }

    /** What the rows of a let are added up to, for the formulas rendered so far: columns a0, a1 and so on. */
    List<String> aggregates(String let) {
        return List.copyOf(aggregates.get(let));
    }

    /** Number of rows of a let at the point. */
    static String count(String let) {
        return "ifNull(" + let + "_at.a0, 0)";
    }

    /** Columns of a let's rows, and :date as the day of the point. */
    static ClickHouseExpression rows(String let) {
        return new ClickHouseExpression(name -> {
            if (!name.qualifier().map(let::equals).orElse(true)) {
                throw new IllegalArgumentException("no column " + name + " in " + let);
            }
            return let + "." + quoted(name.last());
        }, parameter -> "p.day");
    }

    /** A column may bear the name of a word of SQL: group. */
    static String quoted(String column) {
        return "`" + column + "`";
    }

    /** A column of {@code <let>_at}, or an attribute of the school on the day. */
    private String column(Name name) {
        if (name.path().getFirst().equals(FOLDED)) {
            return name.last();
        }
        if (ATTRIBUTES.contains(name.last()) && name.qualifier().map("school"::equals).orElse(true)) {
            return "s." + name.last();
        }
        throw new IllegalArgumentException("no column " + name + " in " + indicator.id());
    }

    /** The expression with every call over rows replaced by the column that will hold its result. */
    private Expression folded(Expression expression) {
        return switch (expression) {
            case Exists(var let) -> new Binary(BinaryOperator.GREATER, new Name(List.of(FOLDED, count(let))),
                    new Literal(BigDecimal.ZERO));
            case Call call when let(call).isPresent() -> aggregate(let(call).get(), call);
            case Call(var function, var arguments) -> new Call(function, folded(arguments));
            case Unary(var operator, var operand) -> new Unary(operator, folded(operand));
            case Binary(var operator, var left, var right) -> new Binary(operator, folded(left), folded(right));
            case In(var needle, var list) -> new In(folded(needle), folded(list));
            case IsNull(var operand) -> new IsNull(folded(operand));
            case Shift(var date, var amount, var unit) -> new Shift(folded(date), amount, unit);
            case Literal literal -> literal;
            case Name name -> name;
            case Parameter parameter -> parameter;
            case ExistsIn lookup -> throw unsupported(lookup);
            case ValueOf lookup -> throw unsupported(lookup);
            case Previous lookup -> throw unsupported(lookup);
        };
    }

    private List<Expression> folded(List<Expression> expressions) {
        return expressions.stream().map(this::folded).toList();
    }

    private IllegalArgumentException unsupported(Expression lookup) {
        return new IllegalArgumentException(indicator.id() + " must name the rows it reads by 'let': " + lookup);
    }

    private Optional<String> let(Call call) {
        return call.all().filter(Name.class::isInstance).map(name -> ((Name) name).path().getFirst())
                .filter(aggregates::containsKey).findFirst();
    }

    private Name aggregate(String let, Call call) {
        String sql = rows(let).render(call);
        List<String> known = aggregates.get(let);
        if (!known.contains(sql)) {
            known.add(sql);
        }
        String column = let + "_at.a" + known.indexOf(sql);
        boolean additive = call.function() == Function.SUM || call.function() == Function.COUNT;
        return new Name(List.of(FOLDED, additive ? "ifNull(" + column + ", 0)" : column));
    }
}
