package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Template;

/** Writes a template as SQL that makes the text of one fact: 31/05/2023, 21.042, the first spelling of a value. */
public final class FactWords {

    private final Contract contract;
    private final String row;

    /** @param row alias of the facts in the statement */
    public FactWords(Contract contract, String row) {
        this.contract = contract;
        this.row = row;
    }

    /** @param field column at fault, for {@code {value}} */
    public String sql(Template template, Optional<String> field) {
        List<String> pieces = new ArrayList<>(template.pieces(words -> quoted(words), name -> placeholder(name, field)));
        return pieces.size() == 1 ? pieces.getFirst() : "concat(" + String.join(", ", pieces) + ", '')";
    }

    /** What a fact says in one column. */
    public String value(Column column) {
        String value = row + "." + column.id();
        if (column.keep() != Keep.VALUE) {
            return "''";
        }
        return switch (column.type()) {
            case DATE -> "ifNull(formatDateTime(" + value + ", '%d/%m/%Y'), '')";
            case ENUM -> spelling(column, "ifNull(toString(" + value + "), '')");
            case INT, MONEY -> Words.grouped(value);
            case DECIMAL -> "ifNull(replaceOne(toString(" + value + "), '.', ','), '')";
            case SCORE -> "ifNull(replaceOne(toString(" + value + " / 100), '.', ','), '')";
            case CODE, TEXT, BOOL, REF -> "ifNull(toString(" + value + "), '')";
        };
    }

    private String placeholder(String name, Optional<String> field) {
        return switch (name) {
            case "line" -> "toString(" + row + ".line)";
            case "value" -> field.map(contract::column).map(this::value).orElse("''");
            case "period" -> contract.periodColumn().map(this::value).orElse("''");
            default -> value(contract.column(name));
        };
    }

    private static String spelling(Column column, String value) {
        return "transform(" + value + ", [" + list(column.values().keySet().stream()) + "], ["
                + list(column.values().entrySet().stream().map(FactWords::first)) + "], " + value + ")";
    }

    private static String first(Map.Entry<String, List<String>> spellings) {
        return spellings.getValue().stream().findFirst().orElse(spellings.getKey());
    }

    private static String list(Stream<String> texts) {
        return texts.map(text -> quoted(text)).collect(Collectors.joining(", "));
    }
}
