package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.internal.Located;

/**
 * A default is always a value, so it is made of columns that every row must write, and of the delivery's period. What
 * stands in for one cell is never made of what stands in for another.
 */
final class DefaultsAreKnown implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Column column : contract.value().columns()) {
            column.defaultValue().ifPresent(value -> {
                if (!value.all().allMatch(part -> known(contract.value(), part))) {
                    contract.error("columns." + column.id() + ".default", "default.unknown");
                }
            });
        }
    }

    private static boolean known(Contract contract, Expression part) {
        return switch (part) {
            case Name name -> name.path().size() == 1 && contract.find(name.last()).filter(Column::mustBeWritten).isPresent();
            case Call call -> !call.isOverRows();
            case Lookup lookup -> false;
            case Parameter parameter -> parameter.equals(Contract.PERIOD);
            default -> true;
        };
    }
}
