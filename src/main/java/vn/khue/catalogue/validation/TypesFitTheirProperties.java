package vn.khue.catalogue.validation;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.internal.Located;

/** Limits belong to numbers, forms to texts, values to enums. */
final class TypesFitTheirProperties implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        contract.value().columns().forEach(column -> check(contract, column));
    }

    private static void check(Located<Contract> contract, Column column) {
        String path = "columns." + column.id();
        boolean limited = column.min().isPresent() || column.max().isPresent() || column.step().isPresent();
        if (limited && !column.type().isNumber()) {
            contract.error(path, "type", "'" + column.id() + "' is no number and has limits");
        }
        if (column.min().isPresent() && column.max().isPresent() && column.min().get().compareTo(column.max().get()) > 0) {
            contract.error(path + ".min", "type", "the least value is above the greatest");
        }
        if (column.step().filter(step -> step.signum() <= 0).isPresent()) {
            contract.error(path + ".step", "type", "a step is above zero");
        }
        if ((column.type() == Type.ENUM) == column.values().isEmpty()) {
            contract.error(path, "type", "an enum, and nothing else, lists its values");
        }
        if ((column.type() == Type.REF) != column.ref().isPresent()) {
            contract.error(path, "type", "a ref, and nothing else, says what it refers to");
        }
        column.format().ifPresent(format -> {
            if (column.type() != Type.CODE && column.type() != Type.TEXT && column.type() != Type.REF) {
                contract.error(path + ".format", "type", "only codes, texts and refs have a form");
            }
            try {
                Pattern.compile(format.pattern());
            } catch (PatternSyntaxException wrong) {
                contract.error(path + ".format", "type", "not a regular expression: " + wrong.getDescription());
            }
        });
    }
}
