package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Headers;
import vn.khue.catalogue.Type;

/**
 * Reads a cell as the type of its column: SQL whose value is null where the text cannot be read. Nothing is guessed: a
 * text with two readings, such as 1.234 for a decimal, is a problem.
 */
final class Cells {

    private static final String WHOLE = "^[-+]?[0-9]{1,18}$";
    private static final String WHOLE_WITH_ZERO_DECIMALS = "^-?[0-9]{1,18}[.,]0{1,2}$";
    private static final String THOUSANDS = "^-?[1-9][0-9]{0,2}(([.][0-9]{3})+|(,[0-9]{3})+|( [0-9]{3})+)$";
    private static final String MILLIONS = "^-?[1-9][0-9]{0,2}(([.][0-9]{3}){2,}|(,[0-9]{3}){2,}|( [0-9]{3})+)$";
    private static final String TWO_READINGS = "^-?[1-9][0-9]{0,2}[.,][0-9]{3}$";
    private static final String DECIMAL = "^[-+]?[0-9]{1,14}([.,][0-9]{1,18})?$";
    private static final String VIETNAMESE_DECIMAL = "^-?[1-9][0-9]{0,2}([.][0-9]{3})+,[0-9]{1,18}$";
    private static final String ENGLISH_DECIMAL = "^-?[1-9][0-9]{0,2}(,[0-9]{3})+[.][0-9]{1,18}$";
    private static final String MARK = "^-?[0-9]{1,3}([.,][0-9]{1,2}0*)?$";
    /** 7, 7.5 and 7.25, as exports write them. */
    private static final String USUAL_MARKS = "arrayConcat(arrayMap(n -> toString(n), range(11)), "
            + "arrayMap(n -> concat(toString(intDiv(n, 10)), '.', toString(n % 10)), range(101)), "
            + "arrayMap(n -> concat(toString(intDiv(n, 100)), '.', leftPad(toString(n % 100), 2, '0')), range(1001)))";
    private static final String USUAL_HUNDREDTHS = "CAST(arrayConcat(arrayMap(n -> n * 100, range(11)), "
            + "arrayMap(n -> n * 10, range(101)), range(1001)) AS Array(Int16))";
    private static final String DAY_FIRST = "^[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}$";
    private static final String YEAR_FIRST = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T]00:00(:00([.]0+)?)?)?$";

    private static final String PERCENT = "%";

    private final ProblemTexts texts;

    Cells(ProblemTexts texts) {
        this.texts = texts;
    }

    /** Composed letters, plain single spaces, none around. Most cells are a few plain characters and are so already. */
    static String clean(String cell) {
        return "if(match(" + cell + ", '^[!-~]*$'), " + cell + ", trimBoth(replaceAll(translateUTF8(normalizeUTF8NFC(toValidUTF8(" + cell
                + ")), '\\t\\n\\r\u00a0\u200b\ufeff', '      '), '  ', ' ')))";
    }

    /** The text without what only says that there is no value. */
    static String present(Column column, String text) {
        List<String> spellings = column.absent().values().stream().flatMap(List::stream).map(Headers::normalised)
                .toList();
        return spellings.isEmpty() ? text
                : "if(lowerUTF8(" + text + ") IN (" + list(spellings) + "), '', " + text + ")";
    }

    /** The value of a text, of the nullable type of the column. */
    String typed(Column column, String text) {
        return switch (column.type()) {
            case CODE, REF -> code(column, text);
            case TEXT -> "nullIf(" + text + ", '')";
            case INT, MONEY -> whole(text);
            case DECIMAL -> decimal(column.unit().filter(PERCENT::equals).isPresent() ? withoutPercent(text) : text);
            case SCORE -> score(text);
            case DATE -> date(text);
            case BOOL -> "multiIf(lowerUTF8(%1$s) IN (%2$s), true, lowerUTF8(%1$s) IN (%3$s), false, NULL)"
                    .formatted(text, list(texts.yes()), list(texts.no()));
            case ENUM -> value(column, text);
        };
    }

    /** The problem of a text that cannot be read. */
    BuiltIn unreadable(Type type) {
        return switch (type) {
            case CODE, TEXT, REF -> BuiltIn.FORMAT;
            case INT, MONEY -> BuiltIn.WHOLE_NUMBER;
            case DECIMAL -> BuiltIn.NUMBER;
            case SCORE -> BuiltIn.SCORE;
            case DATE -> BuiltIn.DATE;
            case BOOL -> BuiltIn.YES_OR_NO;
            case ENUM -> BuiltIn.VALUE;
        };
    }

    /** Whether a decimal may also be thousands. */
    static String hasTwoReadings(String text) {
        return "match(" + text + ", '" + TWO_READINGS + "')";
    }

    /** A number cell that lost its zeros, or got ".0" by passing through a spreadsheet. */
    private static String code(Column column, String text) {
        int digits = column.format().map(format -> format.digits()).orElse(0);
        return digits == 0 ? "nullIf(" + text + ", '')"
                : "nullIf(if(match(%1$s, '^[0-9]{1,%2$d}([.]0+)?$'), leftPad(splitByChar('.', %1$s)[1], %2$d, '0'), %1$s), '')"
                        .formatted(text, digits);
    }

    private static String withoutPercent(String text) {
        return "replaceRegexpOne(" + text + ", ' ?%$', '')";
    }

    private static String whole(String text) {
        return """
                multiIf(match(%1$s, '%2$s'), toInt64OrNull(%1$s), match(%1$s, '%3$s'), \
                toInt64OrNull(replaceRegexpOne(%1$s, '[.,].*', '')), match(%1$s, '%4$s'), \
                toInt64OrNull(replaceRegexpAll(%1$s, '[ .,]', '')), NULL)"""
                .formatted(text, WHOLE, WHOLE_WITH_ZERO_DECIMALS, THOUSANDS);
    }

    private static String decimal(String text) {
        String plain = """
                multiIf(match(%1$s, '%2$s'), '', match(%1$s, '%3$s'), replaceOne(%1$s, ',', '.'), \
                match(%1$s, '%4$s'), replaceOne(replaceAll(%1$s, '.', ''), ',', '.'), \
                match(%1$s, '%5$s'), replaceAll(%1$s, ',', ''), \
                match(%1$s, '%6$s'), replaceRegexpAll(%1$s, '[ .,]', ''), '')"""
                .formatted(text, TWO_READINGS, DECIMAL, VIETNAMESE_DECIMAL, ENGLISH_DECIMAL, MILLIONS);
        return "CAST(round(toDecimal128OrNull(" + plain + ", 18), 4) AS Nullable(Decimal(18, 4)))";
    }

    /** Nearly all marks are written in one of a thousand ways, and to look one up costs a fifth of reading it. */
    private static String score(String text) {
        String usual = "transform(%s, %s, %s, toInt16(-1))".formatted(text, USUAL_MARKS, USUAL_HUNDREDTHS);
        String read = "if(match(%1$s, '%2$s'), CAST(toDecimal64OrNull(replaceOne(%1$s, ',', '.'), 2) * 100 AS Nullable(Int32)), NULL)"
                .formatted(text, MARK);
        return "multiIf(%1$s = '', NULL, %2$s >= 0, CAST(%2$s AS Nullable(Int32)), %3$s)".formatted(text, usual, read);
    }

    /** makeDate32 turns a day that does not exist into another one, so the parts are compared with what was written. */
    private static String date(String text) {
        String numbers = "arrayMap(part -> toUInt16OrZero(part), extractAll(" + text + ", '[0-9]+'))";
        String parts = "multiIf(match(%1$s, '%2$s'), arrayReverse(%4$s), match(%1$s, '%3$s'), arraySlice(%4$s, 1, 3), [0, 0, 0])"
                .formatted(text, DAY_FIRST, YEAR_FIRST, numbers);
        return """
                arrayMap(parts -> if((toYear(makeDate32(parts[1], parts[2], parts[3])), \
                toMonth(makeDate32(parts[1], parts[2], parts[3])), \
                toDayOfMonth(makeDate32(parts[1], parts[2], parts[3]))) = (parts[1], parts[2], parts[3]), \
                CAST(makeDate32(parts[1], parts[2], parts[3]) AS Nullable(Date32)), NULL), [%s])[1]""".formatted(parts);
    }

    private static String value(Column column, String text) {
        Map<String, String> meanings = new LinkedHashMap<>();
        column.values().forEach((value, spellings) -> Stream.concat(Stream.of(value), spellings.stream())
                .forEach(spelling -> meanings.put(Headers.normalised(spelling), value)));
        return "transform(lowerUTF8(" + text + "), [" + list(meanings.keySet().stream().toList()) + "], ["
                + list(meanings.values().stream().toList()) + "], NULL)";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> quoted(text)).collect(Collectors.joining(", "));
    }
}
