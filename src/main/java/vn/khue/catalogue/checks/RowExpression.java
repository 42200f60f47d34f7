package vn.khue.catalogue.checks;

import java.util.function.Function;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.ClickHouseExpression;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Name;

/** Writes rules and defaults as SQL over a read row. */
final class RowExpression {

    private final Contract contract;
    private final Function<Column, String> value;
    private final ClickHouseExpression expressions;

    private RowExpression(Contract contract, Said said, Function<Column, String> value) {
        this.contract = contract;
        this.value = value;
        this.expressions = new ClickHouseExpression(this::name, said::sql);
    }

    /** Over complete rows. */
    static RowExpression ofValues(Contract contract, Said said) {
        return new RowExpression(contract, said, Names::value);
    }

    /**
     * Over rows whose defaults are being made: these see what the cells say. Nothing is made of a code without its
     * form, so that one wrong cell gives one problem.
     */
    static RowExpression ofCells(Contract contract, Said said) {
        return new RowExpression(contract, said, RowExpression::wellFormed);
    }

    private static String wellFormed(Column column) {
        return column.format().map(format -> "if(match(%1$s, %2$s), %1$s, NULL)".formatted(Names.read(column),
                ClickHouseExpression.quoted(format.pattern()))).orElse(Names.read(column));
    }

    String sql(Expression expression) {
        return expressions.render(expression);
    }

    private String name(Name name) {
        Column column = contract.column(name.path().getFirst());
        return name.path().size() == 1 ? value(column) : property(column, name.last());
    }

    /** Rules speak of marks in points. */
    private String value(Column column) {
        return column.type() == Type.SCORE ? "(" + value.apply(column) + " / 100)" : value.apply(column);
    }

    /** Unknown where the code meant nothing on that day. */
    private static String property(Column column, String property) {
        String span = Names.span(column) + "[1]";
        Type type = column.ref().flatMap(ref -> ref.property(property)).orElseThrow();
        String value = switch (type) {
            case BOOL -> "(" + span + ".3 <= " + Names.day(column) + " AND " + Names.day(column) + " < " + span + ".4)";
            case DECIMAL -> "toDecimal64OrNull(" + span + ".5['" + property + "'], 4)";
            case CODE, TEXT, INT, MONEY, DATE, ENUM, SCORE, REF -> "nullIf(" + span + ".5['" + property + "'], '')";
        };
        return "if(notEmpty(" + Names.span(column) + "), " + value + ", NULL)";
    }
}
