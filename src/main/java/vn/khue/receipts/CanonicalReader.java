package vn.khue.receipts;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.khue.receipts.ReceiptText.Request;
import vn.khue.receipts.ReceiptText.Row;
import vn.khue.receipts.ReceiptText.State;
import vn.khue.shared.Ratio;

/** Reads what {@link CanonicalText} writes, and refuses whatever else stands there. */
final class CanonicalReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> REQUEST = Set.of("as_of", "breakdown", "filters", "indicator", "period",
            "publication", "rule", "suppression", "tree", "units", "v");
    private static final Set<String> ROW = Set.of("state", "unit", "num", "den", "num" + CanonicalText.TEN_THOUSANDTHS,
            "den" + CanonicalText.TEN_THOUSANDTHS, "reported", "expected");

    private final String canonical;

    CanonicalReader(String canonical) {
        this.canonical = canonical;
    }

    ReceiptText text() {
        try {
            JsonNode whole = only(JSON.readTree(canonical), Set.of("request", "result"));
            return new ReceiptText(request(whole.get("request")),
                    list(whole.get("result")).stream().map(this::row).toList());
        } catch (JacksonException | NullPointerException | DateTimeException broken) {
            throw new IllegalArgumentException("not the text of a receipt", broken);
        }
    }

    private Request request(JsonNode node) {
        only(node, REQUEST);
        if (number(node.get("v")) != ReceiptText.VERSION) {
            throw new IllegalArgumentException("written in a form of its own: " + node.get("v"));
        }
        return new Request(LocalDate.parse(text(node.get("as_of"))), set(node.get("breakdown")),
                filters(node.get("filters")), text(node.get("indicator")),
                Optional.ofNullable(node.get("period")).map(this::text), small(node.get("publication")),
                small(node.get("rule")), small(node.get("suppression")), CanonicalText.tree(text(node.get("tree"))),
                set(node.get("units")));
    }

    private Row row(JsonNode node) {
        only(node, ROW);
        State state = State.valueOf(text(node.get("state")));
        return new Row(text(node.get("unit")), state, new Ratio(decimal(node, CanonicalText.NUMERATOR),
                decimal(node, CanonicalText.DENOMINATOR)), count(node, "reported"), count(node, "expected"));
    }

    private BigDecimal decimal(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(this::number).map(BigDecimal::valueOf)
                .or(() -> Optional.ofNullable(node.get(name + CanonicalText.TEN_THOUSANDTHS)).map(this::number)
                        .map(CanonicalText::ofTenThousandths)).orElse(BigDecimal.ZERO);
    }

    private OptionalLong count(JsonNode node, String name) {
        return node.has(name) ? OptionalLong.of(number(node.get(name))) : OptionalLong.empty();
    }

    private JsonNode only(JsonNode node, Set<String> known) {
        if (!node.isObject() || !known.containsAll(node.propertyNames())) {
            throw new IllegalArgumentException("not an object of " + known);
        }
        return node;
    }

    private SortedMap<String, String> filters(JsonNode node) {
        SortedMap<String, String> filters = new TreeMap<>();
        only(node, Set.copyOf(node.propertyNames())).properties()
                .forEach(filter -> filters.put(filter.getKey(), text(filter.getValue())));
        return filters;
    }

    private SortedSet<String> set(JsonNode node) {
        return list(node).stream().map(this::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<JsonNode> list(JsonNode node) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("not a list: " + node);
        }
        return node.valueStream().toList();
    }

    private String text(JsonNode node) {
        if (!node.isString()) {
            throw new IllegalArgumentException("not a text: " + node);
        }
        return node.asString();
    }

    private int small(JsonNode node) {
        return Math.toIntExact(number(node));
    }

    private long number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException("not a whole number: " + node);
        }
        return node.asLong();
    }
}
