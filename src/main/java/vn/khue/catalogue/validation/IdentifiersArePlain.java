package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.regex.Pattern;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.internal.Located;

/** Ids become names of tables and columns, so they hold nothing that SQL could mistake. */
final class IdentifiersArePlain implements ContractCheck {

    private static final Pattern DATASET = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        String id = contract.value().id();
        if (!DATASET.matcher(id).matches()) {
            contract.error("id", "identifier", "'" + id + "' must be lower-case words joined by hyphens");
        }
        contract.value().columns().forEach(column -> {
            if (!COLUMN.matcher(column.id()).matches()) {
                contract.error("columns." + column.id(), "identifier",
                        "'" + column.id() + "' must be lower-case words joined by underscores");
            } else if (Contract.PROVENANCE.containsKey(column.id())) {
                contract.error("columns." + column.id(), "identifier",
                        "'" + column.id() + "' is a column of every table");
            }
        });
    }
}
