package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.Template;
import vn.khue.catalogue.internal.Located;

/** A placeholder in a remedy stands for a column, the value at fault, its line or the period. */
final class TextsSpeakOfColumns implements ContractCheck {

    private static final Set<String> ALWAYS = Set.of("value", "line", "period");

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        for (Rule rule : contract.value().rules()) {
            placeholders(contract, rule, "vi", rule.remedy());
            rule.reason().ifPresent(reason -> placeholders(contract, rule, "reason", reason));
        }
    }

    private static void placeholders(Located<Contract> contract, Rule rule, String property, String text) {
        for (String placeholder : new Template(text).placeholders()) {
            if (!ALWAYS.contains(placeholder) && contract.value().find(placeholder).isEmpty()) {
                contract.error("rules." + rule.id() + "." + property, "placeholder.column",
                        "{" + placeholder + "}");
            }
        }
    }
}
