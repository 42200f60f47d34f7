package vn.khue.catalogue.validation;

import java.util.Collections;
import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.internal.Located;

/** A row without its key cannot be corrected, and a key that is not kept cannot be compared. */
final class KeysAreRequiredColumns implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        if (contract.value().keys().isEmpty()) {
            contract.error("keys", "key.none");
        }
        for (String key : contract.value().keys()) {
            if (Collections.frequency(contract.value().keys(), key) > 1) {
                contract.error("keys", "key.twice", key);
            }
            boolean whole = contract.value().find(key).filter(Column::required)
                    .filter(column -> column.keep() != Keep.NO).isPresent();
            if (!whole) {
                contract.error("keys", "key.column", key);
            }
        }
    }
}
