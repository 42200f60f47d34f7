package vn.khue.catalogue.expression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule or a formula of the catalogue. The language is closed: what {@link #parse} does not know cannot be said, so
 * an expression never carries SQL of its own.
 */
public sealed interface Expression {

    /**
     * Reads an expression, such as {@code issued_on <= :date and (revoked_on is null or :date < revoked_on)}.
     *
     * @throws ExpressionProblem with the position of the first thing that is not understood
     */
    static Expression parse(String text) {
        return new Parser(text).whole();
    }

    /** The expressions directly inside this one. */
    List<Expression> parts();

    /** This expression and all inside it, outermost first. */
    default Stream<Expression> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Expression::all));
    }

    /** @param value a BigDecimal, String, Boolean or LocalDate; null is the literal {@code null} */
    record Literal(@Nullable Object value) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** @param path {@code held.level} is [held, level] */
    record Name(List<String> path) implements Expression {

        public Name {
            path = List.copyOf(path);
        }

        /** A name of one word. */
        public static Name of(String word) {
            return new Name(List.of(word));
        }

        /** What stands before the last dot: {@code row} of {@code row.issued_on}. */
        public Optional<String> qualifier() {
            return path.size() == 1 ? Optional.empty()
                    : Optional.of(String.join(".", path.subList(0, path.size() - 1)));
        }

        /** The word after the last dot. */
        public String last() {
            return path.getLast();
        }

        @Override
        public List<Expression> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return String.join(".", path);
        }
    }

    /** @param name {@code date} of {@code :date} */
    record Parameter(String name) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code not a}, {@code -a}. */
    record Unary(UnaryOperator operator, Expression operand) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /** Arithmetic, comparison, {@code and}, {@code or}. */
    record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** {@code needle in (a, b)}; {@code not in} is its negation. */
    record In(Expression needle, List<Expression> list) implements Expression {

        public In {
            list = List.copyOf(list);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(needle), list.stream()).toList();
        }
    }

    /** {@code a is null}; {@code is not null} is its negation. */
    record IsNull(Expression operand) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(operand);
        }
    }

    /**
     * A date moved: {@code issued_on + years(5)}. A day that the target month lacks becomes its last day: 29/02/2024
     * plus five years is 28/02/2029.
     *
     * @param amount negative to move back
     */
    record Shift(Expression date, long amount, Calendar unit) implements Expression {

        @Override
        public List<Expression> parts() {
            return List.of(date);
        }
    }

    /**
     * {@code sum(a)}, {@code count()}, {@code max(a)} over rows; {@code max(a, b)} of values; {@code first(text, n)},
     * {@code last(text, n)}: so many characters; {@code number(text)}: the whole number that a text writes.
     */
    record Call(Function function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Whether it makes one value of many rows. */
        public boolean isOverRows() {
            return switch (function) {
                case SUM, COUNT -> true;
                case MIN, MAX -> arguments.size() == 1;
                case FIRST, LAST, NUMBER -> false;
            };
        }

        @Override
        public List<Expression> parts() {
            return arguments;
        }
    }

    /** What looks beyond the row: how, depends on where the expression is used. */
    sealed interface Lookup extends Expression {
    }

    /** {@code exists(held)}: any row of a {@code let} of the indicator. */
    record Exists(String let) implements Lookup {

        @Override
        public List<Expression> parts() {
            return List.of();
        }
    }

    /** {@code exists("external-assessment", school = row.school)}: {@code row.} is the row being judged. */
    record ExistsIn(String dataset, Expression condition) implements Lookup {

        @Override
        public List<Expression> parts() {
            return List.of(condition);
        }
    }

    /** {@code value("sector-records", records, school = row.school)}: a column of another dataset's row. */
    record ValueOf(String dataset, Name column, List<Expression> keys) implements Lookup {

        public ValueOf {
            keys = List.copyOf(keys);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(column), keys.stream()).toList();
        }
    }

    /** {@code previous(disbursed)}: the column of the same keys in the delivery before. */
    record Previous(Name column) implements Lookup {

        @Override
        public List<Expression> parts() {
            return List.of(column);
        }
    }

    /** Operators before one operand. */
    enum UnaryOperator { NOT, MINUS }

    /** Operators between two operands. */
    enum BinaryOperator {
        OR, AND, EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, PLUS, MINUS, TIMES, DIVIDE
    }

    /** Units by which a date moves. */
    enum Calendar { YEARS, MONTHS, DAYS }

    /** Functions of values or of rows. */
    enum Function { SUM, COUNT, MIN, MAX, FIRST, LAST, NUMBER }
}
