package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.internal.Located;

/** A part is counted in the same whole numbers as what it is a part of, and nothing is a part of itself. */
final class PartsAreWholeNumbers implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Column column : contract.value().columns()) {
            column.partOf().ifPresent(whole -> {
                Optional<Type> type = contract.value().find(whole).map(Column::type);
                boolean counted = column.type() == Type.INT || column.type() == Type.MONEY;
                if (!counted || whole.equals(column.id()) || !type.equals(Optional.of(column.type()))) {
                    contract.error("columns." + column.id() + ".partOf", "part.whole", column.id(), whole);
                }
            });
        }
    }
}
