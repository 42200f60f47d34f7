package vn.khue.catalogue.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.khue.catalogue.Message;

/** Cuts a text into tokens. */
final class Lexer {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?![\\d-])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?(?![\\w.])");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PARAMETER = Pattern.compile(":([A-Za-z_][A-Za-z0-9_]*)");
    private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*+)'|\"((?:[^\"]|\"\")*+)\"");
    private static final Pattern SYMBOL = Pattern.compile("!=|<=|>=|[-+*/=<>(),.]");

    private final String text;
    private final Matcher matcher;
    private int position;

    Lexer(String text) {
        this.text = text;
        this.matcher = SPACE.matcher(text);
    }

    List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        skipSpace();
        while (position < text.length()) {
            tokens.add(next());
            skipSpace();
        }
        tokens.add(new Token(Token.Kind.END, "", null, position));
        return tokens;
    }

    private void skipSpace() {
        if (at(SPACE)) {
            position = matcher.end();
        }
    }

    private Token next() {
        if (at(DATE)) {
            return token(Token.Kind.DATE, matcher.group(), day(matcher.group()));
        }
        if (at(NUMBER)) {
            return token(Token.Kind.NUMBER, matcher.group(), new BigDecimal(matcher.group()));
        }
        if (at(WORD)) {
            return token(Token.Kind.WORD, matcher.group(), null);
        }
        if (at(PARAMETER)) {
            return token(Token.Kind.PARAMETER, matcher.group(1), null);
        }
        if (at(TEXT)) {
            String value = matcher.group(1) != null ? matcher.group(1).replace("''", "'")
                    : matcher.group(2).replace("\"\"", "\"");
            return token(Token.Kind.TEXT, value, value);
        }
        if (at(SYMBOL)) {
            return token(Token.Kind.SYMBOL, matcher.group(), null);
        }
        throw new ExpressionProblem(Message.of("expression.character",
                Character.toString(text.codePointAt(position))), position);
    }

    private boolean at(Pattern pattern) {
        return matcher.usePattern(pattern).region(position, text.length()).lookingAt();
    }

    private Token token(Token.Kind kind, String shown, @Nullable Object value) {
        Token token = new Token(kind, shown, value, position);
        position = matcher.end();
        return token;
    }

    private LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException noSuchDay) {
            throw new ExpressionProblem(Message.of("expression.day", written), position);
        }
    }
}
