package vn.khue.publication.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
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

/**
 * SQL of an indicator's formulas over arrays. At a point of a school, the array {@code <let>_at} holds the rows of a let
 * that count there, each a tuple {@code r} of the columns that formulas and conditions speak of; the array
 * {@code state_at} holds the school as it is then, if it works. No rows count as 0 and add up to 0; they have no least
 * and no greatest value.
 */
final class Formulas {

    /** Columns of a school's state, as they follow each other in its tuple. */
    static final List<String> STATE = List.of("valid_from", "valid_to", "opened", "closed", "level", "ownership", "area");

    /** First word of names that {@link #folded} makes up; the parser cannot produce it. */
    private static final String FOLDED = "@";

    private final Indicator indicator;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();

    Formulas(Indicator indicator) {
        this.indicator = indicator;
        indicator.let().forEach((name, let) -> columns.put(name, columns(name, let)));
    }

    private List<String> columns(String name, Let let) {
        Stream<Name> asked = Stream.of(Stream.of(indicator.numerator()), indicator.denominator().stream(),
                        indicator.split().values().stream()).flatMap(formulas -> formulas)
                .flatMap(Expression::all).filter(Name.class::isInstance).map(Name.class::cast)
                .filter(column -> column.qualifier().map(name::equals).orElse(false));
        Stream<Name> conditions = let.where().stream().flatMap(Expression::all).filter(Name.class::isInstance)
                .map(Name.class::cast);
        return List.copyOf(new TreeSet<>(Stream.concat(asked, conditions).map(Name::last).toList()));
    }

    /** The columns of a let that are asked for, in the order of its tuples. */
    List<String> columns(String let) {
        return columns.get(let);
    }

    /** SQL of a formula at a point. */
    String value(Expression expression) {
        return new ClickHouseExpression(this::ofState, parameter -> "day").render(folded(expression));
    }

    /** SQL of an expression over a row {@code r} of a let; :date is the day of the point. */
    String ofRow(String let, Expression expression) {
        return new ClickHouseExpression(name -> ofRow(let, name), parameter -> "day").render(expression);
    }

    private String ofRow(String let, Name name) {
        int index = columns.get(let).indexOf(name.last());
        if (index < 0 || !name.qualifier().map(let::equals).orElse(true)) {
            throw new IllegalArgumentException("no column " + name + " in " + let);
        }
        return "r." + (index + 1);
    }

    /** Whether any row of any let counts at the point. */
    String anyRows() {
        return columns.isEmpty() ? "true"
                : String.join(" OR ", columns.keySet().stream().map(let -> "notEmpty(" + let + "_at)").toList());
    }

    /** An attribute of the school at the point. */
    static String attribute(String name) {
        return "state_at[1]." + (STATE.indexOf(name) + 1);
    }

    /** A column may bear the name of a word of SQL: group. */
    static String quoted(String column) {
        return "`" + column + "`";
    }

    private String ofState(Name name) {
        if (name.path().getFirst().equals(FOLDED)) {
            return name.last();
        }
        if (STATE.indexOf(name.last()) >= STATE.indexOf("level")
                && name.qualifier().map("school"::equals).orElse(true)) {
            return attribute(name.last());
        }
        throw new IllegalArgumentException("no column " + name + " in " + indicator.id());
    }

    /** The expression with every call over rows replaced by its SQL. */
    private Expression folded(Expression expression) {
        return switch (expression) {
            case Exists(var let) -> new Binary(BinaryOperator.GREATER, sql("length(" + let + "_at)"),
                    new Literal(BigDecimal.ZERO));
            case Call call when let(call).isPresent() -> sql(aggregate(let(call).get(), call));
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

    private static Name sql(String text) {
        return new Name(List.of(FOLDED, text));
    }

    private List<Expression> folded(List<Expression> expressions) {
        List<Expression> folded = new ArrayList<>();
        expressions.forEach(expression -> folded.add(folded(expression)));
        return folded;
    }

    private IllegalArgumentException unsupported(Expression lookup) {
        return new IllegalArgumentException(indicator.id() + " must name the rows it reads by 'let': " + lookup);
    }

    /** The let whose rows a call goes over; of several arguments it compares values instead. */
    private Optional<String> let(Call call) {
        return call.arguments().size() != 1 ? Optional.empty()
                : call.all().filter(Name.class::isInstance).map(name -> ((Name) name).path().getFirst())
                        .filter(columns::containsKey).findFirst();
    }

    private String aggregate(String let, Call call) {
        String values = "arrayMap(r -> %s, %s_at)".formatted(ofRow(let, call.arguments().getFirst()), let);
        String reduced = "if(empty(%s_at), NULL, arrayReduce('%s', %s))";
        return switch (call.function()) {
            case SUM -> "ifNull(" + reduced.formatted(let, "sum", values) + ", 0)";
            case COUNT -> "ifNull(" + reduced.formatted(let, "count", values) + ", 0)";
            case MIN -> reduced.formatted(let, "min", values);
            case MAX -> reduced.formatted(let, "max", values);
            case FIRST, LAST, NUMBER -> throw new IllegalArgumentException(indicator.id() + " cannot add up " + call);
        };
    }
}
