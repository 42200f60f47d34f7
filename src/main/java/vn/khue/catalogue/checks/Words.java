package vn.khue.catalogue.checks;

import static vn.khue.catalogue.expression.ClickHouseExpression.quoted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.Type;

/** Writes a template as SQL that makes the text of one row. */
final class Words {

    private static final int LONGEST_VALUE = 200;

    private final Contract contract;

    Words(Contract contract) {
        this.contract = contract;
    }

    /**
     * @param own SQL for the placeholders of this problem; columns of the row and {@code line} are known anyway
     */
    String sql(Template template, Map<String, String> own) {
        List<String> pieces = template.pieces(words -> quoted(words),
                name -> Optional.ofNullable(own.get(name)).orElseGet(() -> row(name)));
        return switch (pieces.size()) {
            case 0 -> "''";
            case 1 -> pieces.getFirst();
            default -> "concat(" + String.join(", ", pieces) + ")";
        };
    }

    /** What the cell of a column says; what is not kept as it is, is not repeated either. */
    static String cell(Column column) {
        return column.keep() == Keep.VALUE ? "leftUTF8(" + Names.cell(column) + ", " + LONGEST_VALUE + ")" : "''";
    }

    /** The same in a sentence, which also says what stands in for an empty cell. */
    static String shown(Column column) {
        return column.defaultValue().isEmpty() || column.keep() != Keep.VALUE ? cell(column)
                : "if(" + Names.text(column) + " = '', ifNull(toString(" + Names.value(column) + "), ''), " + cell(column)
                        + ")";
    }

    /** A whole number from 0 on as people write it: 21.042. */
    static String grouped(String number) {
        return "ifNull(trim(LEADING '.' FROM reverse(replaceRegexpAll(reverse(toString(" + number
                + ")), '[0-9]{3}', '\\\\0.'))), '')";
    }

    private String row(String name) {
        if (name.equals("line")) {
            return "toString(line)";
        }
        Column column = contract.column(name);
        return column.type() == Type.DATE && column.keep() == Keep.VALUE
                ? "ifNull(formatDateTime(" + Names.value(column) + ", '%d/%m/%Y'), " + cell(column) + ")"
                : shown(column);
    }
}
