package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/** The day of a reference is said in dates of the same row. */
final class ReferencesAreComplete implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Column column : contract.value().columns()) {
            column.asOf().ifPresent(day -> {
                boolean dated = day.all().filter(Name.class::isInstance).map(Name.class::cast)
                        .allMatch(name -> isDate(contract.value(), name));
                if (!dated || column.ref().isEmpty()) {
                    contract.error("columns." + column.id() + ".asOf", "reference.day");
                }
            });
        }
    }

    private static boolean isDate(Contract contract, Name name) {
        return name.path().size() == 1
                && contract.find(name.last()).filter(column -> column.type() == Type.DATE).isPresent();
    }
}
