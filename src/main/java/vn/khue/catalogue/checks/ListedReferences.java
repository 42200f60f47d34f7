package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Reference;

/** Codes that Khuê itself knows, whatever has been delivered: exam councils, indicators. */
public final class ListedReferences implements References {

    private final Reference kind;
    private final List<KnownCode> codes;

    /** @param codes every meaning of every code of that kind */
    public ListedReferences(Reference kind, Collection<KnownCode> codes) {
        this.kind = kind;
        this.codes = List.copyOf(codes);
    }

    @Override
    public Optional<String> rows(Reference asked) {
        return asked != kind ? Optional.empty() : Optional.of(codes.isEmpty() ? Spans.none() : rows());
    }

    private String rows() {
        return """
                SELECT one.1 AS code, toDate32(one.2) AS valid_from, toDate32(one.3) AS valid_to,
                    valid_from AS active_from, valid_to AS active_to, one.4 AS properties
                FROM (SELECT arrayJoin([%s]) AS one)""".formatted(codes.stream().map(ListedReferences::tuple)
                        .collect(Collectors.joining(", ")));
    }

    private static String tuple(KnownCode code) {
        return "(" + quoted(code.code()) + ", '" + Spans.within(code.validFrom()) + "', '"
                + Spans.within(code.validTo()) + "', " + map(code.properties()) + ")";
    }

    /** An empty map would have no type. */
    private static String map(Map<String, String> properties) {
        return Stream.concat(Stream.of("'', ''"), new TreeMap<>(properties).entrySet().stream()
                .map(property -> quoted(property.getKey()) + ", " + quoted(property.getValue())))
                .collect(Collectors.joining(", ", "map(", ")"));
    }
}
