package vn.khue.catalogue.validation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khue.catalogue.Column;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Indicator;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Let;
import vn.khue.catalogue.Type;
import vn.khue.catalogue.expression.Expression.Function;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Exists;
import vn.khue.catalogue.expression.Expression.Lookup;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.expression.Expression.Parameter;
import vn.khue.catalogue.internal.Located;

/**
 * A formula is made of the rows that the indicator has named, folded into one value, and of properties of the school. A
 * column that stands alone would be as many values as the school has rows.
 */
final class FormulasSpeakOfRows implements IndicatorCheck {

    /** What the register says of a school on a day; where it stands is a matter of the question, not of the formula. */
    private static final Set<String> OF_SCHOOL = Set.of("level", "ownership", "area");
    private static final String DATE = "date";

    @Override
    public void check(Located<Indicator> indicator, Map<String, Contract> datasets,
            Map<String, Indicator> indicators) {
        new Formula(indicator, "numerator", datasets).number(indicator.value().numerator());
        indicator.value().denominator().ifPresent(new Formula(indicator, "denominator", datasets)::number);
        indicator.value().split().forEach((name, part) -> new Formula(indicator, "split." + name,
                datasets).check(part));
    }

    private record Formula(Located<Indicator> indicator, String property, Map<String, Contract> datasets) {

        void number(Expression formula) {
            if (!Kind.of(formula, this::type).counts()) {
                indicator.error(property, "formula.number", property);
            }
            check(formula);
        }

        private Optional<Type> type(Name name) {
            return name.path().getFirst().equals("school") ? Optional.of(Type.TEXT) : let(name.path().getFirst())
                    .flatMap(let -> Optional.ofNullable(datasets.get(let.dataset())))
                    .flatMap(contract -> contract.find(name.last())).map(Column::type);
        }

        void check(Expression part) {
            switch (part) {
                case Exists(var let) when !let(let).isPresent() -> unnamed(let);
                case Exists exists -> { }
                case Lookup beyond -> indicator.error(property, "formula.lookup");
                case Parameter(var name) when !name.equals(DATE) -> indicator.error(property, "formula.parameter",
                        name);
                case Call call when call.isOverRows() -> rows(call);
                case Name name -> name(name);
                default -> part.parts().forEach(this::check);
            }
        }

        private void name(Name name) {
            if (!isKnown(name)) {
                unnamed(name);
            } else if (let(name.path().getFirst()).isPresent()) {
                indicator.error(property, "formula.unsummed", name);
            }
        }

        /** One let and nothing else: rows of two lets do not stand side by side. */
        private void rows(Call call) {
            String function = call.function().name().toLowerCase(Locale.ROOT);
            Set<String> whose = call.all().filter(Name.class::isInstance).map(name -> ((Name) name).path().getFirst())
                    .collect(Collectors.toSet());
            if (whose.size() != 1 || whose.contains("school")) {
                indicator.error(property, "formula.rows", function);
            }
            if (call.function() == Function.SUM && !Kind.of(call.arguments().getFirst(), this::type).counts()) {
                indicator.error(property, "formula.number", function);
            }
            call.all().skip(1).forEach(inner -> {
                switch (inner) {
                    case Call folded when folded.isOverRows() -> indicator.error(property, "formula.nested", function);
                    case Lookup beyond -> indicator.error(property, "formula.rows", function);
                    case Parameter(var name) when !name.equals(DATE) ->
                        indicator.error(property, "formula.parameter", name);
                    case Name name when !isKnown(name) -> unnamed(name);
                    default -> { }
                }
            });
        }

        private Optional<Let> let(String name) {
            return Optional.ofNullable(indicator.value().let().get(name));
        }

        private boolean isKnown(Name name) {
            String rows = name.path().getFirst();
            if (name.path().size() != 2) {
                return false;
            }
            return rows.equals("school") ? OF_SCHOOL.contains(name.last()) : let(rows).filter(let ->
                    !datasets.containsKey(let.dataset()) || datasets.get(let.dataset()).find(name.last())
                            .filter(column -> column.keep() != Keep.NO).isPresent()).isPresent();
        }

        private void unnamed(Object what) {
            indicator.error(property, "formula.unnamed", property, what);
        }
    }
}
