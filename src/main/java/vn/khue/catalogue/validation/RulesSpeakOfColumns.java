package vn.khue.catalogue.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.ExistsIn;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.expression.Expression.Previous;
import vn.khue.catalogue.expression.Expression.ValueOf;
import vn.khue.catalogue.expression.LookupNames;
import vn.khue.catalogue.internal.Located;

/**
 * A rule names columns of its contract, or properties of what they refer to. A row rule sees its row, a file rule
 * all rows of the file, a cross rule other datasets.
 */
final class RulesSpeakOfColumns implements ContractCheck {

    private static final Set<Parameter> PARAMETERS = Set.of(Contract.PERIOD, Contract.SENDER);

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        Set<String> ids = new HashSet<>();
        for (Rule rule : contract.value().rules()) {
            if (!ids.add(rule.id())) {
                contract.error("rules." + rule.id(), "rule", "rule '" + rule.id() + "' is written twice");
            }
            new OneRule(contract, datasets, rule).check();
        }
    }

    private record OneRule(Located<Contract> contract, Map<String, Contract> datasets, Rule rule) {

        void check() {
            part(rule.expect());
            consequence();
            rule.field().ifPresent(this::field);
            rule.per().forEach(this::field);
        }

        private void part(Expression part) {
            switch (part) {
                case Name name -> column(contract.value(), name);
                case Parameter parameter -> parameter(parameter);
                case Lookup lookup -> lookup(lookup);
                case Call call when call.isOverRows() && rule.on() != Rule.On.FILE ->
                    wrong("only a rule on the file counts rows");
                default -> part.parts().forEach(this::part);
            }
        }

        /** What a delivery says of itself is forgotten by the time of a publication. */
        private void parameter(Parameter parameter) {
            if (rule.on() == Rule.On.CROSS || !PARAMETERS.contains(parameter)) {
                wrong("a rule has no parameters but, on rows and files, :period and :sender");
            }
        }

        private void column(Contract of, Name name) {
            Optional<Column> column = of.find(name.path().getFirst());
            boolean known = switch (name.path().size()) {
                case 1 -> column.isPresent();
                case 2 -> column.flatMap(Column::ref).flatMap(ref -> ref.property(name.last())).isPresent();
                default -> false;
            };
            if (!known) {
                wrong("'" + name + "' is neither a column of " + of.id() + " nor a property of one");
            }
        }

        private void lookup(Lookup lookup) {
            if (rule.on() != Rule.On.CROSS) {
                wrong("only a cross rule looks beyond the file");
                return;
            }
            switch (lookup) {
                case Exists exists -> wrong("a rule has no named rows '" + exists.let() + "'");
                case Lookup other when !(other instanceof Previous) && LookupNames.conditions(other).stream()
                        .noneMatch(LookupNames::joins) ->
                    wrong("a lookup needs a condition such as 'school = row.school'");
                case ExistsIn(var dataset, var condition) -> elsewhere(dataset, condition);
                case ValueOf(var dataset, var column, var keys) -> value(dataset, column, keys);
                case Previous(var column) -> column(contract.value(), column);
            }
        }

        /** A measure has the columns by which it is grouped, and no others. */
        private void value(String dataset, Name column, List<Expression> keys) {
            Optional<Measure> measure = Optional.ofNullable(datasets.get(dataset))
                    .flatMap(other -> other.measure(column.toString()));
            if (measure.isEmpty()) {
                elsewhere(dataset, column);
            }
            keys.forEach(key -> elsewhere(dataset, key));
            measure.ifPresent(one -> keys.stream().flatMap(Expression::all).filter(Name.class::isInstance)
                    .map(name -> ((Name) name).path().getFirst())
                    .filter(word -> !word.equals("row") && !one.per().contains(word))
                    .forEach(word -> wrong("'" + one.id() + "' is not kept by '" + word + "'")));
        }

        /** Another dataset may get its contract later. */
        private void elsewhere(String dataset, Expression condition) {
            Contract other = datasets.get(dataset);
            if (other == null) {
                contract.warning(path(), "rule", "there is no contract '" + dataset + "' yet: the rule waits for it");
            }
            condition.all().filter(Name.class::isInstance).map(Name.class::cast).forEach(name -> {
                if (name.path().getFirst().equals("row")) {
                    column(contract.value(), new Name(name.path().subList(1, name.path().size())));
                } else if (other != null) {
                    column(other, name);
                }
            });
        }

        private void consequence() {
            boolean fits = switch (rule.otherwise()) {
                case REJECT_ROW -> rule.on() == Rule.On.ROW || rule.rejectsGroups() && !rule.per().isEmpty();
                case REJECT_FILE -> rule.on() == Rule.On.FILE;
                case WARN -> true;
            };
            if (!fits) {
                wrong("a rule on the row rejects the row, a rule on the file the file or, with 'per', the rows of a "
                        + "group, a cross rule warns");
            }
        }

        private void field(String id) {
            if (contract.value().find(id).isEmpty()) {
                wrong("'" + id + "' is no column");
            }
        }

        private void wrong(String message) {
            contract.error(path(), "rule", "rule '" + rule.id() + "': " + message);
        }

        private String path() {
            return "rules." + rule.id() + ".expect";
        }
    }
}
