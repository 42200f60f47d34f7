package vn.khue.catalogue.validation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.expression.Expression.Binary;
import vn.khue.catalogue.expression.Expression.BinaryOperator;
import vn.khue.catalogue.expression.Expression.Literal;
import vn.khue.catalogue.expression.Expression.Unary;
import vn.khue.catalogue.expression.Expression.UnaryOperator;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Function;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/**
 * A measure of several loadings is made of the measures of each, which holds for the largest and the least and not for
 * sums: rows that a later loading corrects would count twice.
 */
final class MeasuresCanBeMerged implements ContractCheck {

    private static final Set<BinaryOperator> ARITHMETIC = EnumSet.range(BinaryOperator.PLUS, BinaryOperator.DIVIDE);

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        Set<String> ids = new HashSet<>();
        for (Measure measure : contract.value().measures()) {
            if (!ids.add(measure.id()) || contract.value().find(measure.id()).isPresent()) {
                wrong(contract, measure, "measure.taken");
            }
            if (!extreme(measure.is())) {
                wrong(contract, measure, "measure.extreme");
            }
            if (extreme(measure.is()) && !isNumber(contract.value(), measure.is().parts().getFirst())) {
                wrong(contract, measure, "measure.number");
            }
            measure.is().all().filter(Name.class::isInstance).map(Name.class::cast)
                    .filter(name -> name.path().size() != 1 || contract.value().find(name.last()).isEmpty())
                    .forEach(name -> wrong(contract, measure, "measure.column", name));
            measure.per().stream().filter(id -> contract.value().find(id)
                    .filter(column -> column.required() && column.keep() == Keep.VALUE).isEmpty())
                    .forEach(id -> wrong(contract, measure, "measure.per", id));
        }
    }

    private static boolean extreme(Expression expression) {
        return expression instanceof Call call && call.isOverRows()
                && (call.function() == Function.MAX || call.function() == Function.MIN)
                && call.parts().stream().flatMap(Expression::all)
                        .noneMatch(part -> part instanceof Call inner && inner.isOverRows());
    }

    /** The engine would take a text for a number until the first one that is none. */
    private static boolean isNumber(Contract contract, Expression value) {
        return switch (value) {
            case Name name -> contract.find(name.last()).filter(column -> column.type().isNumber()).isPresent();
            case Literal(var literal) -> literal instanceof BigDecimal;
            case Call call when call.function() == Function.NUMBER -> true;
            case Binary binary -> ARITHMETIC.contains(binary.operator())
                    && binary.parts().stream().allMatch(part -> isNumber(contract, part));
            case Unary unary -> unary.operator() == UnaryOperator.MINUS && isNumber(contract, unary.operand());
            default -> false;
        };
    }

    private static void wrong(Located<Contract> contract, Measure measure, String key, Object... arguments) {
        contract.error("measures." + measure.id(), "measure.of", measure.id(), Message.of(key, arguments));
    }
}
