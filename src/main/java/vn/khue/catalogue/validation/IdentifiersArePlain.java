package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.regex.Pattern;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.internal.Located;

/** Ids become names of tables and columns, so they hold nothing that SQL could mistake. */
final class IdentifiersArePlain implements ContractCheck {

    private static final Pattern DATASET = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        String id = contract.value().id();
        if (!DATASET.matcher(id).matches()) {
            contract.error("id", "identifier.hyphens", id);
        }
        contract.value().rules().stream().map(Rule::id).filter(rule -> !DATASET.matcher(rule).matches())
                .forEach(rule -> contract.error("rules", "rule.id", rule));
        contract.value().measures().stream().map(Measure::id).filter(measure -> !COLUMN.matcher(measure).matches())
                .forEach(measure -> contract.error("measures", "measure.of", measure, Message.of("measure.name")));
        contract.value().columns().forEach(column -> {
            if (!COLUMN.matcher(column.id()).matches()) {
                contract.error("columns." + column.id(), "identifier.underscores", column.id());
            } else if (Contract.PROVENANCE.containsKey(column.id())) {
                contract.error("columns." + column.id(), "identifier.taken", column.id());
            }
        });
    }
}
