package vn.khue.catalogue.validation;

import java.util.HashMap;
import java.util.Map;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Headers;
import vn.khue.catalogue.internal.Located;

/** A header of a file means one column. */
final class HeadersAreDistinct implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        Map<String, Column> owners = new HashMap<>();
        for (Column column : contract.value().columns()) {
            column.headers().forEach(header -> {
                Column owner = owners.putIfAbsent(Headers.normalised(header), column);
                if (owner != null && owner != column) {
                    contract.error("columns." + column.id(), "header.twice", header, owner.id());
                }
            });
        }
    }
}
