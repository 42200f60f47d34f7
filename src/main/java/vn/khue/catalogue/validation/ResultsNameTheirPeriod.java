package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Grain;
import vn.khue.catalogue.internal.Located;

/**
 * A result belongs to its period, so the period is part of its key. The day of its delivery would not do: while a period
 * lasts, the same result sent twice comes on two days.
 */
final class ResultsNameTheirPeriod implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        boolean named = contract.value().periodColumn().filter(column -> contract.value().keys().contains(column.id()))
                .isPresent();
        if (contract.value().grain() == Grain.RESULT && !named) {
            contract.error("keys", "period.result");
        }
    }
}
