package vn.khue.catalogue.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.expression.Expression;

/**
 * How a single value is written: what a reader asks for, and what an editor is told of it.
 *
 * @param expected in words
 * @param kind what YAML takes an unquoted value for
 * @param choices the only values, if there are few
 * @param pattern of the whole text
 */
record Form<T>(Message expected, Kind kind, List<String> choices, Pattern pattern, Function<String, T> parser) {

    /** What YAML may take a value for. */
    enum Kind {
        TEXT,
        /** A text that looks like a number when it is short: the day 5. */
        TEXT_OR_NUMBER, WHOLE, NUMBER, FLAG, EXPRESSION
    }

    private static final Pattern ANY = Pattern.compile("(?s).*");
    private static final Pattern SPAN_PARTS = Pattern.compile("(\\d{1,4})([dmy])");

    static final Form<String> TEXT = new Form<>(Message.of("form.text"), Kind.TEXT_OR_NUMBER, List.of(), ANY, text ->
            text);
    static final Form<Integer> WHOLE = new Form<>(Message.of("form.whole"), Kind.WHOLE, List.of(), ANY,
            Integer::valueOf);
    static final Form<BigDecimal> NUMBER = new Form<>(Message.of("form.number"), Kind.NUMBER, List.of(), ANY,
            BigDecimal::new);
    static final Form<Boolean> FLAG = new Form<>(Message.of("form.flag"), Kind.FLAG, List.of(),
            Pattern.compile("true|false"), Boolean::valueOf);
    static final Form<LocalDate> DAY = of(Message.of("form.day"), "\\d{4}-\\d{2}-\\d{2}", LocalDate::parse);
    /** {@code 3d}, {@code 12m}, {@code 10y}. */
    static final Form<Period> SPAN = of(Message.of("form.span"), SPAN_PARTS.pattern(), Form::period);
    static final Form<Expression> EXPRESSION = new Form<>(Message.of("form.expression"), Kind.EXPRESSION, List.of(),
            ANY,
            Expression::parse);

    /** A text of a form of its own. */
    static <T> Form<T> of(Message expected, String pattern, Function<String, T> parser) {
        return new Form<>(expected, Kind.TEXT, List.of(), Pattern.compile(pattern), parser);
    }

    /** One of a few words. */
    static <E extends Enum<E>> Form<E> of(Class<E> type) {
        List<String> choices = Arrays.stream(type.getEnumConstants()).map(Form::written).toList();
        return new Form<>(Message.of("form.one", choices), Kind.TEXT, choices, ANY,
                text -> type.getEnumConstants()[choices.indexOf(text)]).choosing();
    }

    /** One of a few words, each with its meaning. */
    static <T> Form<T> of(Message expected, List<String> choices, Function<String, T> parser) {
        return new Form<>(expected, Kind.TEXT, choices, ANY, parser).choosing();
    }

    private Form<T> choosing() {
        Pattern among = Pattern.compile(choices.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        return new Form<>(expected, kind, choices, among, parser);
    }

    /** The same, or a word that stands for no value. */
    Form<Optional<T>> unless(String word) {
        return new Form<>(expected, kind, choices, Pattern.compile(pattern.pattern() + "|" + word),
                text -> text.equals(word) ? Optional.empty() : Optional.of(parser.apply(text)));
    }

    /** The same where a short value looks like a number. */
    Form<T> orNumber() {
        return new Form<>(expected, Kind.TEXT_OR_NUMBER, choices, pattern, parser);
    }

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is written otherwise */
    T parse(String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return parser.apply(text);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Period period(String text) {
        Matcher parts = SPAN_PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        int amount = Integer.parseInt(parts.group(1));
        return switch (parts.group(2)) {
            case "d" -> Period.ofDays(amount);
            case "m" -> Period.ofMonths(amount);
            default -> Period.ofYears(amount);
        };
    }
}
