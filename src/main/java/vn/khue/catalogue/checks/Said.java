package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.expression.Expression.Parameter;

/** What is said of deliveries as a whole, as SQL over their rows: the parameters of rules and defaults. */
final class Said {

    private final List<Attempt> attempts;

    Said(List<Attempt> attempts) {
        this.attempts = attempts;
    }

    String sql(Parameter parameter) {
        if (parameter.equals(Contract.PERIOD)) {
            return text(Attempt::period);
        }
        if (parameter.equals(Contract.SENDER)) {
            return text(Attempt::sender);
        }
        throw new IllegalArgumentException("a rule has no parameter " + parameter.name());
    }

    /** Number of the delivery that a row came with. */
    String delivery() {
        return byLoading(numbers(Attempt::delivery), "toUInt64(0)");
    }

    private String text(Function<Attempt, String> text) {
        List<String> different = attempts.stream().map(text).distinct().toList();
        return different.size() == 1 ? quoted(different.getFirst())
                : byLoading("[" + list(attempt -> quoted(text.apply(attempt))) + "]", "''");
    }

    private String byLoading(String values, String otherwise) {
        return "transform(loading, " + numbers(Attempt::loading) + ", " + values + ", " + otherwise + ")";
    }

    /** A list of plain numbers is one literal to the engine, however long it is. */
    private String numbers(Function<Attempt, Long> number) {
        return "CAST([" + list(attempt -> number.apply(attempt).toString()) + "] AS Array(UInt64))";
    }

    private String list(Function<Attempt, String> each) {
        return attempts.stream().map(each).collect(Collectors.joining(", "));
    }
}
