package vn.khue.catalogue.validation;

import java.util.HashMap;
import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Headers;
import vn.khue.catalogue.internal.Located;

/** A spelling of an enum means one value. */
final class SpellingsAreDistinct implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        contract.value().columns().forEach(column -> check(contract, column));
    }

    private static void check(Located<Contract> contract, Column column) {
        Map<String, String> meanings = new HashMap<>();
        column.values().keySet().forEach(value -> meanings.put(Headers.normalised(value), value));
        column.values().forEach((value, spellings) -> spellings.forEach(spelling -> {
            String other = meanings.putIfAbsent(Headers.normalised(spelling), value);
            if (other != null && !other.equals(value)) {
                contract.error("columns." + column.id() + ".values." + value, "spelling.twice", spelling,
                        other);
            }
        }));
    }
}
