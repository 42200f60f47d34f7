package vn.khue.catalogue.validation;

import java.util.Map;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.internal.Located;

/** One contract a file, found by its name. */
final class ContractIsNamedAsItsFile implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        String id = contract.value().id();
        if (!id.equals(contract.file().stem())) {
            contract.error("id", "file-name.other", id);
        }
        if (contract.value().version() < 1) {
            contract.error("version", "version.first");
        }
    }
}
