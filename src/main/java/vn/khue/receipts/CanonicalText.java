package vn.khue.receipts;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.khue.query.FigureRequest.TreeView;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.ReceiptText.State;

/**
 * The one way to write a {@link ReceiptText}: JSON with sorted keys, no spaces, NFC, ISO days and whole numbers below
 * 2^53. What is no whole number is written in ten-thousandths, as the warehouse keeps it, under a name that says so.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalText {

    static final String NUMERATOR = "num";
    static final String DENOMINATOR = "den";
    static final String TEN_THOUSANDTHS = "_ten_thousandths";

    private static final int DIGITS = 4;
    private static final long LARGEST = (1L << 53) - 1;
    private static final char FIRST_PRINTABLE = ' ';
    private static final Map<TreeView, String> TREES = Map.of(TreeView.FIGURE, "AS_WAS", TreeView.TODAY, "TODAY");

    private CanonicalText() {
    }

    /** The text. */
    public static String write(ReceiptText text) {
        return json(object("request", request(text.request()), "result",
                text.result().stream().map(CanonicalText::row).toList()));
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String sha256(String canonical) {
        return HexFormat.of().formatHex(ReceiptCode.sha256(canonical));
    }

    /** @throws IllegalArgumentException unless {@code canonical} is exactly what {@link #write} makes of its meaning */
    public static ReceiptText parse(String canonical) {
        ReceiptText text = new CanonicalReader(canonical).text();
        if (!write(text).equals(canonical)) {
            throw new IllegalArgumentException("not written canonically: " + canonical);
        }
        return text;
    }

    static TreeView tree(String word) {
        return TREES.entrySet().stream().filter(tree -> tree.getValue().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no tree: " + word)).getKey();
    }

    private static SortedMap<String, Object> request(ReceiptText.Request request) {
        SortedMap<String, Object> object = object("v", ReceiptText.VERSION, "as_of", request.asOf(), "breakdown",
                request.breakdown(), "filters", request.filters(), "indicator", request.indicator(), "publication",
                request.publication(), "rule", request.rule(), "suppression", request.suppression(), "tree",
                TREES.get(request.tree()), "units", request.units());
        request.period().ifPresent(period -> object.put("period", period));
        return object;
    }

    private static SortedMap<String, Object> row(Row row) {
        SortedMap<String, Object> object = object("state", row.state().name(), "unit", row.unit());
        if (row.state() == State.OK) {
            put(object, NUMERATOR, row.ratio().numerator());
            put(object, DENOMINATOR, row.ratio().denominator());
        }
        row.reported().ifPresent(count -> object.put("reported", count));
        row.expected().ifPresent(count -> object.put("expected", count));
        return object;
    }

    private static void put(SortedMap<String, Object> object, String name, BigDecimal number) {
        if (number.stripTrailingZeros().scale() <= 0) {
            object.put(name, number.longValueExact());
        } else {
            object.put(name + TEN_THOUSANDTHS, number.movePointRight(DIGITS).longValueExact());
        }
    }

    static BigDecimal ofTenThousandths(long number) {
        return BigDecimal.valueOf(number, DIGITS);
    }

    private static SortedMap<String, Object> object(Object... pairs) {
        SortedMap<String, Object> object = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            object.put((String) pairs[at], pairs[at + 1]);
        }
        return object;
    }

    /** Keys in the order of their UTF-16 units, which is that of strings. */
    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> object -> object.entrySet().stream()
                    .map(entry -> quoted((String) entry.getKey()) + ":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
            case Collection<?> list -> list.stream().map(CanonicalText::json)
                    .collect(Collectors.joining(",", "[", "]"));
            case Number number -> whole(number.longValue());
            case LocalDate day -> quoted(day.toString());
            case String text -> quoted(text);
            default -> throw new IllegalArgumentException("no part of a receipt: " + value);
        };
    }

    private static String whole(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("not every reader of JSON knows such numbers: " + number);
        }
        return String.valueOf(number);
    }

    private static String quoted(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).chars().mapToObj(CanonicalText::escaped)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> character < FIRST_PRINTABLE ? "\\u%04x".formatted(character)
                    : String.valueOf((char) character);
        };
    }
}
