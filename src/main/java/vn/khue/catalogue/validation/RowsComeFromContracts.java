package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Optional;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/** Named rows are rows of a dataset, chosen by columns that are kept. */
final class RowsComeFromContracts implements IndicatorCheck {

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        indicator.value().let().forEach((name, let) -> {
            Contract contract = datasets.get(let.dataset());
            if (contract != null) {
                columns(indicator, name, let, contract);
            } else if (!indicator.isSpoilt("contracts", let.dataset())) {
                indicator.error("let." + name + ".from", "dataset", "there is no contract '" + let.dataset() + "'");
            }
        });
    }

    private static void columns(Located<Indicator> indicator, String let, Let rows, Contract contract) {
        rows.where().stream().flatMap(where -> where.all().filter(Name.class::isInstance)).map(Name.class::cast)
                .filter(name -> !known(contract, name))
                .forEach(name -> indicator.error("let." + let + ".where", "column",
                        "'" + name + "' is neither a kept column of " + contract.id() + " nor a property of one"));
    }

    private static boolean known(Contract contract, Name name) {
        Optional<Column> column = contract.find(name.path().getFirst()).filter(found -> found.keep() != Keep.NO);
        return switch (name.path().size()) {
            case 1 -> column.isPresent();
            case 2 -> column.flatMap(Column::ref).flatMap(ref -> ref.property(name.last())).isPresent();
            default -> false;
        };
    }
}
