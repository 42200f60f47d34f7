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

    /** What Java reads in a regular expression and the engine, which never goes back in a text, does not. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(?<!\\\\)(?:\\\\\\\\)*(?:\\(\\?(?:<?[=!]|>)|\\\\(?:[1-9]|k<)|[*+?}]\\+)");

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        contract.value().columns().forEach(column -> check(contract, column));
    }

    private static void check(Located<Contract> contract, Column column) {
        String path = "columns." + column.id();
        boolean limited = column.min().isPresent() || column.max().isPresent() || column.step().isPresent();
        if (limited && !column.type().isNumber()) {
            contract.error(path, "type.limits", column.id());
        }
        if (column.min().isPresent() && column.max().isPresent() && column.min().get().compareTo(column.max().get()) > 0) {
            contract.error(path + ".min", "type.least");
        }
        if (column.step().filter(step -> step.signum() <= 0).isPresent()) {
            contract.error(path + ".step", "type.step");
        }
        if ((column.type() == Type.ENUM) == column.values().isEmpty()) {
            contract.error(path, "type.enum");
        }
        if ((column.type() == Type.REF) != column.ref().isPresent()) {
            contract.error(path, "type.ref");
        }
        column.format().ifPresent(format -> {
            if (column.type() != Type.CODE && column.type() != Type.TEXT && column.type() != Type.REF) {
                contract.error(path + ".format", "type.form");
            }
            try {
                Pattern.compile(format.pattern());
                FOREIGN.matcher(format.pattern()).results().forEach(part ->
                        contract.error(path + ".format", "type.look", part.group()));
            } catch (PatternSyntaxException wrong) {
                contract.error(path + ".format", "type.expression", wrong.getDescription());
            }
        });
    }
}
