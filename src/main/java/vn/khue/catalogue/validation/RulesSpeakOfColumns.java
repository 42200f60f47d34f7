package vn.khue.catalogue.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.Message;
import vn.khue.catalogue.Rule;
import vn.khue.catalogue.expression.Expression.Binary;
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
                contract.error("rules." + rule.id(), "rule.twice", rule.id());
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
                    wrong("rule.counts");
                case Binary(var operator, var left, var right) when comparesDayWithText(left, right) ->
                    wrong("rule.day");
                default -> part.parts().forEach(this::part);
            }
        }

        /** The engine would try to read the text as a day with the first row. */
        private boolean comparesDayWithText(Expression left, Expression right) {
            Set<Kind> kinds = Set.copyOf(List.of(kind(left), kind(right)));
            return kinds.equals(Set.of(Kind.DAY, Kind.TEXT));
        }

        private Kind kind(Expression side) {
            return Kind.of(side, name -> name.path().size() == 1
                    ? contract.value().find(name.last()).map(Column::type) : Optional.empty());
        }

        /** What a delivery says of itself is forgotten by the time of a publication. */
        private void parameter(Parameter parameter) {
            if (rule.on() == Rule.On.CROSS || !PARAMETERS.contains(parameter)) {
                wrong("rule.parameter");
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
                wrong("rule.column", name, of.id());
            } else if (rule.on() == Rule.On.CROSS && column.filter(found -> found.keep() == Keep.NO).isPresent()) {
                wrong("rule.kept", name, of.id());
            }
        }

        private void lookup(Lookup lookup) {
            if (rule.on() != Rule.On.CROSS) {
                wrong("rule.beyond");
                return;
            }
            if (lookup.all().skip(1).anyMatch(Lookup.class::isInstance)) {
                wrong("rule.nested");
                return;
            }
            lookup.all().skip(1).forEach(inner -> {
                if (inner instanceof Parameter) {
                    wrong("rule.parameter");
                } else if (inner instanceof Call call && call.isOverRows()) {
                    wrong("rule.counts");
                }
            });
            switch (lookup) {
                case Exists exists -> wrong("rule.named", exists.let());
                case Lookup other when !(other instanceof Previous) && LookupNames.conditions(other).stream()
                        .noneMatch(LookupNames::joins) ->
                    wrong("rule.join");
                case ExistsIn(var dataset, var condition) -> elsewhere(dataset, condition);
                case ValueOf(var dataset, var column, var keys) -> value(dataset, column, keys);
                case Previous(var column) when column.path().size() != 1 -> wrong("rule.previous");
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
                    .forEach(word -> wrong("rule.per", one.id(), word)));
        }

        /** Another dataset may get its contract later. */
        private void elsewhere(String dataset, Expression condition) {
            Contract other = datasets.get(dataset);
            if (other == null) {
                contract.warning(path(), "rule.waits", dataset);
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
                wrong("rule.consequence");
            }
        }

        private void field(String id) {
            if (contract.value().find(id).isEmpty()) {
                wrong("rule.field", id);
            }
        }

        private void wrong(String key, Object... arguments) {
            contract.error(path(), "rule.of", rule.id(), Message.of(key, arguments));
        }

        private String path() {
            return "rules." + rule.id() + ".expect";
        }
    }
}
