package vn.khue.catalogue.validation;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.khue.catalogue.Contract;
import vn.khue.catalogue.Keep;
import vn.khue.catalogue.Measure;
import vn.khue.catalogue.expression.Expression;
import vn.khue.catalogue.expression.Expression.Call;
import vn.khue.catalogue.expression.Expression.Function;
import vn.khue.catalogue.expression.Expression.Name;
import vn.khue.catalogue.internal.Located;

/**
 * A measure of several loadings is made of the measures of each, which holds for the largest and the least and not for
 * sums: rows that a later loading corrects would count twice.
 */
final class MeasuresCanBeMerged implements ContractCheck {

    @Override
    public void check(Located<Contract> contract, Map<String, Contract> datasets) {
        Set<String> ids = new HashSet<>();
        for (Measure measure : contract.value().measures()) {
            if (!ids.add(measure.id()) || contract.value().find(measure.id()).isPresent()) {
                wrong(contract, measure, "is a name that something else has");
            }
            if (!extreme(measure.is())) {
                wrong(contract, measure, "must be max(…) or min(…) of one value");
            }
            measure.is().all().filter(Name.class::isInstance).map(Name.class::cast)
                    .filter(name -> name.path().size() != 1 || contract.value().find(name.last()).isEmpty())
                    .forEach(name -> wrong(contract, measure, "'" + name + "' is no column"));
            measure.per().stream().filter(id -> contract.value().find(id)
                    .filter(column -> column.required() && column.keep() == Keep.VALUE).isEmpty())
                    .forEach(id -> wrong(contract, measure, "'" + id + "' is no required column that is kept"));
        }
    }

    private static boolean extreme(Expression expression) {
        return expression instanceof Call call && call.isOverRows()
                && (call.function() == Function.MAX || call.function() == Function.MIN)
                && call.parts().stream().flatMap(Expression::all)
                        .noneMatch(part -> part instanceof Call inner && inner.isOverRows());
    }

    private static void wrong(Located<Contract> contract, Measure measure, String message) {
        contract.error("measures." + measure.id(), "measure", "measure '" + measure.id() + "': " + message);
    }
}
