package vn.khue.catalogue.validation;

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
            contract.error("keys", "key", "a contract needs a key");
        }
        for (String key : contract.value().keys()) {
            boolean whole = contract.value().find(key).filter(Column::required)
                    .filter(column -> column.keep() != Keep.NO).isPresent();
            if (!whole) {
                contract.error("keys", "key", "key '" + key + "' must be a required column that is kept");
            }
        }
    }
}
