package vn.khue.publication.internal;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.checks.References;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression.Name;

/** Facts with the properties of what their codes stand for, each on the day on which its contract asks for it. */
final class ReferredFacts {

    private final Contract contract;
    private final References references;

    ReferredFacts(Contract contract, References references) {
        this.contract = contract;
        this.references = references;
    }

    /** The column that holds a property, such as {@code council.province}. */
    static String column(Name property) {
        return "p_" + property.path().getFirst() + "_" + property.last();
    }

    /**
     * @param facts SELECT with the contract's columns, or those of them that the properties need, and {@code as_of}
     * @param properties names of two words
     */
    String select(String facts, Collection<Name> properties) {
        List<Name> asked = properties.stream().filter(name -> name.path().size() == 2).distinct().toList();
        if (asked.isEmpty()) {
            return facts;
        }
        return "SELECT f.*" + asked.stream().map(name -> ", " + value(name) + " AS " + column(name))
                .collect(Collectors.joining()) + "\nFROM (" + facts + ") AS f"
                + asked.stream().map(name -> contract.column(name.path().getFirst())).distinct().map(this::joined)
                        .collect(Collectors.joining());
    }

    private String joined(Column column) {
        return """

                LEFT JOIN (SELECT code, groupArray((valid_from, valid_to, active_from, active_to, properties)) AS spans
                    FROM (%2$s) GROUP BY code) AS ref_%1$s ON ref_%1$s.code = f.%1$s""".formatted(column.id(),
                column.ref().flatMap(references::rows).orElseThrow(() -> new IllegalArgumentException(
                        contract.id() + " reads properties of '" + column.id() + "', of which there is no list")));
    }

    /** Unknown where the code meant nothing on that day. */
    private String value(Name name) {
        Column column = contract.column(name.path().getFirst());
        String day = column.asOf().map(asOf -> new ClickHouseExpression(inner -> "f." + inner, parameter -> {
            throw new IllegalArgumentException("a day has no parameters");
        }).render(asOf)).orElse("f.as_of");
        String spans = "arrayFilter(span -> ifNull(span.1 <= %1$s AND %1$s < span.2, false), ref_%2$s.spans)"
                .formatted(day, column.id());
        Type type = column.ref().flatMap(ref -> ref.property(name.last())).orElseThrow();
        String property = spans + "[1].5[" + quoted(name.last()) + "]";
        String value = switch (type) {
            case BOOL -> "(%1$s[1].3 <= %2$s AND %2$s < %1$s[1].4)".formatted(spans, day);
            case DECIMAL -> "toDecimal64OrNull(" + property + ", 4)";
            case CODE, TEXT, INT, MONEY, DATE, ENUM, SCORE, REF -> "nullIf(" + property + ", '')";
        };
        return "if(notEmpty(" + spans + "), " + value + ", NULL)";
    }
}
