package vn.khue.catalogue.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Calendar;
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
import vn.khue.catalogue.expression.Expression.UnaryOperator;
import vn.khue.catalogue.expression.Expression.ValueOf;

/** Reads tokens by recursive descent, one method a level: or, and, not, comparison, sum, product, sign, atom. */
final class Parser {

    /** Rules are one line of a file; the limits keep the tree shallow enough for any stack. */
    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 64;
    private static final long FARTHEST_SHIFT = 100_000;

    private static final Map<String, BinaryOperator> COMPARISONS = Map.of("=", BinaryOperator.EQUAL,
            "!=", BinaryOperator.NOT_EQUAL, "<", BinaryOperator.LESS, "<=", BinaryOperator.LESS_OR_EQUAL,
            ">", BinaryOperator.GREATER, ">=", BinaryOperator.GREATER_OR_EQUAL);
    private static final Map<String, Calendar> CALENDAR = Map.of("years", Calendar.YEARS,
            "months", Calendar.MONTHS, "days", Calendar.DAYS);
    private static final Map<String, Function> FUNCTIONS = Map.of("sum", Function.SUM, "count", Function.COUNT,
            "min", Function.MIN, "max", Function.MAX, "first", Function.FIRST, "last", Function.LAST,
            "number", Function.NUMBER);
    private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "in", "is", "null", "true", "false");

    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionProblem(Message.of("expression.long", LONGEST), LONGEST);
        }
        this.tokens = new Lexer(text).tokens();
    }

    Expression whole() {
        Expression expression = disjunction();
        if (peek().kind() != Token.Kind.END) {
            throw unexpected(peek());
        }
        return expression;
    }

    private Expression disjunction() {
        if (++depth > DEEPEST) {
            throw new ExpressionProblem(Message.of("expression.deep", DEEPEST), peek().position());
        }
        Expression left = conjunction();
        while (accept("or")) {
            left = new Binary(BinaryOperator.OR, left, conjunction());
        }
        depth--;
        return left;
    }

    private Expression conjunction() {
        Expression left = negation();
        while (accept("and")) {
            left = new Binary(BinaryOperator.AND, left, negation());
        }
        return left;
    }

    private Expression negation() {
        boolean negated = false;
        while (accept("not")) {
            negated = !negated;
        }
        return negated ? new Unary(UnaryOperator.NOT, comparison()) : comparison();
    }

    private Expression comparison() {
        Expression left = sum();
        if (accept("is")) {
            return nullness(left);
        }
        if (accept("in")) {
            return new In(left, list());
        }
        if (accept("not")) {
            expect("in");
            return new Unary(UnaryOperator.NOT, new In(left, list()));
        }
        Optional<BinaryOperator> operator = symbol().map(COMPARISONS::get);
        if (operator.isEmpty()) {
            return left;
        }
        next++;
        Expression compared = new Binary(operator.get(), left, sum());
        if (symbol().map(COMPARISONS::get).isPresent()) {
            throw new ExpressionProblem(Message.of("expression.chain"), peek().position());
        }
        return compared;
    }

    private Expression nullness(Expression operand) {
        boolean negated = accept("not");
        expect("null");
        return negated ? new Unary(UnaryOperator.NOT, new IsNull(operand)) : new IsNull(operand);
    }

    private Expression sum() {
        Expression left = product();
        while (true) {
            if (accept("+")) {
                left = startsShift() ? shift(left, 1) : new Binary(BinaryOperator.PLUS, left, product());
            } else if (accept("-")) {
                left = startsShift() ? shift(left, -1) : new Binary(BinaryOperator.MINUS, left, product());
            } else {
                return left;
            }
        }
    }

    private Expression product() {
        Expression left = sign();
        while (true) {
            if (accept("*")) {
                left = new Binary(BinaryOperator.TIMES, left, sign());
            } else if (accept("/")) {
                left = new Binary(BinaryOperator.DIVIDE, left, sign());
            } else {
                return left;
            }
        }
    }

    private Expression sign() {
        return accept("-") ? new Unary(UnaryOperator.MINUS, atom()) : atom();
    }

    private Expression atom() {
        Token token = take();
        return switch (token.kind()) {
            case NUMBER, DATE, TEXT -> new Literal(token.value());
            case PARAMETER -> new Parameter(token.text());
            case WORD -> word(token);
            case SYMBOL -> {
                if (!token.text().equals("(")) {
                    throw unexpected(token);
                }
                Expression inner = disjunction();
                expect(")");
                yield inner;
            }
            case END -> throw unexpected(token);
        };
    }

    private Expression word(Token word) {
        if (KEYWORDS.contains(word.text())) {
            return switch (word.text()) {
                case "null" -> new Literal(null);
                case "true" -> new Literal(true);
                case "false" -> new Literal(false);
                default -> throw unexpected(word);
            };
        }
        return accept("(") ? call(word) : nameFrom(word);
    }

    private Name nameFrom(Token first) {
        List<String> path = new ArrayList<>(List.of(first.text()));
        while (accept(".")) {
            path.add(identifier().text());
        }
        return new Name(path);
    }

    /** The opening bracket is taken. */
    private Expression call(Token function) {
        Expression called = switch (function.text()) {
            case "exists" -> exists();
            case "value" -> value();
            case "previous" -> new Previous(nameFrom(identifier()));
            case "years", "months", "days" -> throw new ExpressionProblem(
                    Message.of("expression.shift", function.text()), function.position());
            default -> aggregate(function);
        };
        expect(")");
        return called;
    }

    private Expression exists() {
        if (peek().kind() == Token.Kind.TEXT) {
            String dataset = take().text();
            expect(",");
            return new ExistsIn(dataset, disjunction());
        }
        return new Exists(identifier().text());
    }

    private Expression value() {
        Token dataset = take();
        if (dataset.kind() != Token.Kind.TEXT) {
            throw new ExpressionProblem(Message.of("expression.value"), dataset.position());
        }
        expect(",");
        Name column = nameFrom(identifier());
        expect(",");
        return new ValueOf(dataset.text(), column, arguments());
    }

    private Expression aggregate(Token word) {
        Function function = FUNCTIONS.get(word.text());
        if (function == null) {
            throw new ExpressionProblem(Message.of("expression.function", word.text()), word.position());
        }
        Call call = new Call(function, peek().is(")") ? List.of() : arguments());
        int count = call.arguments().size();
        boolean fits = switch (function) {
            case SUM, NUMBER -> count == 1;
            case COUNT -> count <= 1;
            case MIN, MAX -> count >= 1;
            case FIRST, LAST -> count == 2 && isWhole(call.arguments().getLast());
        };
        if (!fits) {
            throw new ExpressionProblem(Message.of("expression.arguments", word.text()), word.position());
        }
        return call;
    }

    private List<Expression> list() {
        expect("(");
        List<Expression> list = arguments();
        expect(")");
        return list;
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>(List.of(disjunction()));
        while (accept(",")) {
            arguments.add(disjunction());
        }
        return arguments;
    }

    private boolean startsShift() {
        return peek().kind() == Token.Kind.WORD && CALENDAR.containsKey(peek().text())
                && tokens.get(next + 1).is("(");
    }

    private Expression shift(Expression date, int direction) {
        Calendar unit = CALENDAR.get(take().text());
        expect("(");
        Token amount = take();
        if (!(amount.value() instanceof BigDecimal number) || number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(FARTHEST_SHIFT)) > 0) {
            throw new ExpressionProblem(Message.of("expression.amount", FARTHEST_SHIFT), amount.position());
        }
        expect(")");
        return new Shift(date, direction * number.longValueExact(), unit);
    }

    private static boolean isWhole(Expression expression) {
        return expression instanceof Literal(BigDecimal number) && number.scale() <= 0;
    }

    private Token identifier() {
        Token token = take();
        if (token.kind() != Token.Kind.WORD || KEYWORDS.contains(token.text())) {
            throw new ExpressionProblem(Message.of("expression.name", token.shown()), token.position());
        }
        return token;
    }

    private Optional<String> symbol() {
        return peek().kind() == Token.Kind.SYMBOL ? Optional.of(peek().text()) : Optional.empty();
    }

    private boolean accept(String symbolOrKeyword) {
        boolean there = peek().is(symbolOrKeyword);
        if (there) {
            next++;
        }
        return there;
    }

    private void expect(String symbolOrKeyword) {
        Token token = take();
        if (!token.is(symbolOrKeyword)) {
            throw new ExpressionProblem(Message.of("expression.symbol", symbolOrKeyword, token.shown()),
                    token.position());
        }
    }

    private Token peek() {
        return tokens.get(next);
    }

    /** The end is never passed. */
    private Token take() {
        Token token = peek();
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }

    private static ExpressionProblem unexpected(Token token) {
        return new ExpressionProblem(Message.of("expression.unexpected", token.shown()), token.position());
    }
}
