package vn.khue.catalogue.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Due;
import vn.khue.catalogue.internal.Located;

/** The levels of schools that owe a file are those that the register knows: a misspelt one would owe nothing. */
final class LevelsAreOfTheRegister implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        Contract register = datasets.get("school-register");
        List<String> levels = contract.value().due().map(Due::levels).orElse(List.of());
        if (register == null || levels.isEmpty()) {
            return;
        }
        Set<String> known = register.column("level").values().keySet();
        levels.stream().filter(level -> !known.contains(level)).forEach(level -> contract.error("due.levels",
                "levels.unknown",
                level, List.copyOf(known)));
    }
}
